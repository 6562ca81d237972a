import { openLane } from './bench/engine/lane.ts'
;(async () => { const lane = await openLane('rhino')
 for (let i = 0; i < 6; i++) { const c = i ? lane.forget() : () => ({}); const f = lane.working(); const t = Date.now(); lane.run('loading'); console.log('wall', Date.now() - t, 'cpu', lane.working() - f, c()) }
 for (let i = 0; i < 3; i++) { const f = lane.working(); const t = Date.now(); lane.run('loading'); console.log('warm wall', Date.now() - t, 'cpu', lane.working() - f) }
 process.exit(0)
})()
