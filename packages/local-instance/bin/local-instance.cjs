#!/usr/bin/env node
// The program is TypeScript and runs from its sources.
require('tsx/cjs')
require('../src/main.ts')
