/** For test files that know nothing of engines: see app_instance.ts. */
process.env.ENGINE = 'rhino-compiled'
