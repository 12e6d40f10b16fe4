import { join } from 'node:path'
import { AssetHashType } from 'aws-cdk-lib'
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda'
import { bundleHandlers } from '../bundle-handlers.ts'

/** The bundled handlers, the same code for every function: bundled once per synthesis, uploaded once. */
export function handlerCode(): Code {
  return Code.fromAsset(join(import.meta.dirname, '..', '..', 'lambdas'), {
    // Of the output, so that a change anywhere in the sources counts, and nothing else does.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never run: the local bundling always succeeds or throws.
      image: Runtime.NODEJS_24_X.bundlingImage,
      local: {
        tryBundle(folder) {
          bundleHandlers(folder)
          return true
        },
      },
    },
  })
}
