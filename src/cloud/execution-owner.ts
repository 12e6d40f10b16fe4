import { DescribeExecutionCommand, ExecutionDoesNotExist, SFNClient } from '@aws-sdk/client-sfn'

const ENDS: readonly unknown[] = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']
const EXECUTION = /^arn:[^:]+:states:[^:]*:[^:]*:execution:/

/**
 * Asks Step Functions whether the execution that holds a lock has ended. Owners of another kind, and executions that may
 * not be asked after, are not surely gone.
 */
export function executionHasEnded(client = new SFNClient()) {
  return async (owner: string): Promise<boolean> => {
    if (!EXECUTION.test(owner)) return false
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn: owner }))
      return ENDS.includes(status)
    } catch (error) {
      return error instanceof ExecutionDoesNotExist
    }
  }
}
