import { expect, it } from 'vitest'
import { followExecution, StoppedFollowingError } from '../../src/cloud/follow-execution.ts'
import { fakeExecutions } from './fake-executions.ts'

it('following an execution ends at the deadline', async () => {
  const following = followExecution(fakeExecutions([{}]), 'a', { deadlineSeconds: 0.02, pollSeconds: 0.005 })
  await expect(following).rejects.toBeInstanceOf(StoppedFollowingError)
  await expect(following).rejects.toThrow('expected its end within 0.02 s, found it still running')
})
