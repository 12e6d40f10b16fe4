/** What each role may do, whole: role → actions → resources. `raw/` stands for the feed's bucket. */
export type Rights = Readonly<Record<string, readonly string[]>>

const PUBLISHED = 'raw/*/year=*/month=*/day=*/run_id=*/*'
const MANIFESTS = 'raw/*/year=*/month=*/day=*/run_id=*/_manifest.json'
const PROFILES = 'raw/*/year=*/month=*/day=*/run_id=*/_profile.json'
const INDEX = 'raw/index.html'
const SUPERSEDED = 'raw/_superseded/*/year=*/month=*/day=*/run_id=*/*'
const STAGING = 'raw/_staging/*'
const LOCK = 'raw/_control/lock.json'
const FAILURES = 'raw/_control/failures/*/*.json'
const QUARANTINE = 'raw/_quarantine/*/year=*/month=*/day=*/run_id=*/*'

const LIST_STAGING = '_staging/*'
const LIST_MONTHS = '*/year=*/month=*/'
const LIST_DAYS = '*/year=*/month=*/day=*/'
const listing = (...prefixes: string[]) => `raw if StringLikeIfExists s3:prefix ${prefixes.join(' ')}`

const PUT = 's3:PutObject s3:AbortMultipartUpload'
const arn = (service: string, rest: string) =>
  `arn:{AWS::Partition}:${service}:{AWS::Region}:{AWS::AccountId}:${rest}`
const executions = (machine: string) => [
  arn('states', `execution:{${machine}.Name}:*`),
  arn('states', `execution:{${machine}.Name}/*`),
]

const TRACE = { 'xray:PutTraceSegments xray:PutTelemetryRecords': ['*'] }
const functionRole = (job: string, rights: Rights): [string, Rights] => [
  `${job}Role`,
  { ...TRACE, 'logs:CreateLogStream logs:PutLogEvents': [`{${job}Logs.Arn}`], ...rights },
]

/** Step Functions asks for these on everything: log delivery and X-Ray have no resources to name. */
const MACHINE = {
  'logs:CreateLogDelivery logs:GetLogDelivery logs:UpdateLogDelivery logs:DeleteLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:DescribeResourcePolicies logs:DescribeLogGroups':
    ['*'],
  'xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets': ['*'],
}
const telling = (event: string) => ({
  'events:PutEvents': [
    `${arn('events', 'event-bus/default')} if StringEquals events:source daily-synthetic and StringEquals events:detail-type ${event}`,
  ],
})
const CLEANING = {
  ...telling('Dataset Failed'),
  's3:GetObject': [LOCK, STAGING, FAILURES, MANIFESTS],
  's3:DeleteObject': [STAGING, PUBLISHED],
  's3:ListBucket': [listing('*')],
}
const MAKING = { 's3:GetObject': [STAGING], [PUT]: [STAGING] }

export const ROLES: Readonly<Record<string, Rights>> = Object.fromEntries([
  functionRole('PlanDay', {
    's3:GetObject': [LOCK, STAGING, PUBLISHED],
    [PUT]: [LOCK, STAGING],
    's3:DeleteObject': [STAGING, PUBLISHED],
    's3:ListBucket': [listing(LIST_STAGING, LIST_DAYS)],
    'states:DescribeExecution': [arn('states', 'execution:{DailyRunStateMachine.Name}:*')],
  }),
  functionRole('GeneratePart', MAKING),
  functionRole('InspectPart', { ...MAKING, 's3:ListBucket': [listing(LIST_STAGING)] }),
  functionRole('VerifyDay', {
    's3:GetObject': [STAGING, QUARANTINE, MANIFESTS, PROFILES],
    [PUT]: [STAGING, QUARANTINE],
    's3:DeleteObject': [QUARANTINE],
    's3:ListBucket': [listing(LIST_STAGING, QUARANTINE.slice(4), LIST_MONTHS)],
  }),
  functionRole('ProfileDay', {
    's3:GetObject': [STAGING, MANIFESTS, PROFILES],
    [PUT]: [STAGING],
    's3:ListBucket': [listing(LIST_MONTHS)],
  }),
  functionRole('PublishDay', {
    's3:GetObject': [LOCK, STAGING, PUBLISHED, SUPERSEDED, FAILURES],
    [PUT]: [PUBLISHED, SUPERSEDED, INDEX],
    's3:DeleteObject': [PUBLISHED, SUPERSEDED, FAILURES],
    's3:ListBucket': [listing('*')],
    ...telling('Dataset Published'),
    'glue:GetTable glue:CreatePartition glue:UpdatePartition': [
      arn('glue', 'catalog'),
      arn('glue', 'database/daily_synthetic'),
      arn('glue', 'table/daily_synthetic/payments'),
      arn('glue', 'table/daily_synthetic/payments_labels'),
    ],
  }),
  functionRole('CleanupRun', { ...CLEANING, [PUT]: [FAILURES, INDEX] }),
  functionRole('ReleaseRun', {
    's3:GetObject': [LOCK],
    [PUT]: [LOCK],
    's3:ListBucket': [listing(LOCK.slice(4))],
  }),
  functionRole('RecoverRun', {
    ...CLEANING,
    [PUT]: [FAILURES, LOCK, INDEX],
    'sqs:SendMessage': ['{DeadLetters.Arn}'],
  }),
  functionRole('PlanBackfill', { 's3:GetObject': [FAILURES], 's3:ListBucket': [listing('*')] }),
  functionRole('SummarizeBackfill', {}),
  [
    'DailyRunStateMachineRole',
    {
      ...MACHINE,
      'lambda:InvokeFunction': [
        'PlanDay',
        'GeneratePart',
        'InspectPart',
        'VerifyDay',
        'ProfileDay',
        'PublishDay',
        'CleanupRun',
        'ReleaseRun',
      ].map((job) => `{${job}.Arn}`),
      'states:StartExecution': ['{DailyRunStateMachine}'],
      'states:DescribeExecution states:StopExecution': executions('DailyRunStateMachine'),
    },
  ],
  ['DailyRunStateMachineEventsRole', { 'states:StartExecution': ['{DailyRunStateMachine}'] }],
  [
    'BackfillStateMachineRole',
    {
      ...MACHINE,
      'lambda:InvokeFunction': ['{PlanBackfill.Arn}', '{SummarizeBackfill.Arn}'],
      'states:StartExecution': ['{BackfillStateMachine}', '{DailyRunStateMachine}'],
      'states:DescribeExecution states:StopExecution': [
        ...executions('BackfillStateMachine'),
        ...executions('DailyRunStateMachine'),
      ],
      'events:PutTargets events:PutRule events:DescribeRule': [
        arn('events', 'rule/StepFunctionsGetEventsForStepFunctionsExecutionRule'),
      ],
    },
  ],
])
