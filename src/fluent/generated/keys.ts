import '@servicenow/sdk/global'

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          'acl-alert-create': {
            table: 'sys_security_acl'
            id: '1612ed963f114de68e6fbb38cfc8ed8c'
          }
          'acl-alert-delete': {
            table: 'sys_security_acl'
            id: 'a13b540a77594b2198965308f6119bc9'
          }
          'acl-alert-read': {
            table: 'sys_security_acl'
            id: 'c187087355f34174b0aab15cc4c83b80'
          }
          'acl-alert-write': {
            table: 'sys_security_acl'
            id: 'a75f7ec5398f45b9bcdfeda271798548'
          }
          'acl-caller-create': {
            table: 'sys_security_acl'
            id: 'dd1a2bc8594743d88d6e48e9fce439cb'
          }
          'acl-caller-delete': {
            table: 'sys_security_acl'
            id: 'a49d3e73c7024550ac10fbfb4ac36acb'
          }
          'acl-caller-read': {
            table: 'sys_security_acl'
            id: 'ec662b95f1504455a0d7fce58676e29b'
          }
          'acl-caller-write': {
            table: 'sys_security_acl'
            id: '970aecc9c17d421795ead3989ce53a60'
          }
          'acl-ci-class-create': {
            table: 'sys_security_acl'
            id: '9e2f156498104c648672a76fa434abfe'
          }
          'acl-ci-class-delete': {
            table: 'sys_security_acl'
            id: 'd2a1022a1c6f493fa8ad0eb0c1019656'
          }
          'acl-ci-class-read': {
            table: 'sys_security_acl'
            id: 'ff6b7f7a7e884674bc6cd3070b5aa075'
          }
          'acl-ci-class-write': {
            table: 'sys_security_acl'
            id: '92794663e9644deb9dbb5049636fd433'
          }
          'acl-ci-link-create': {
            table: 'sys_security_acl'
            id: 'acf81ba49b794320a54f22205e578698'
          }
          'acl-ci-link-delete': {
            table: 'sys_security_acl'
            id: 'bcbed6109112453b97cf75896d6254da'
          }
          'acl-ci-link-read': {
            table: 'sys_security_acl'
            id: '04278358e78042348a49125c8a0d4ff3'
          }
          'acl-ci-link-write': {
            table: 'sys_security_acl'
            id: 'afa760dbc3834393ad33fa3866228bed'
          }
          'acl-ci-run-create': {
            table: 'sys_security_acl'
            id: 'd7d4bfd5bc204f999e2c54a0328f0828'
          }
          'acl-ci-run-delete': {
            table: 'sys_security_acl'
            id: '90b79662f2c04049ad4604ce9895dac9'
          }
          'acl-ci-run-read': {
            table: 'sys_security_acl'
            id: '1aa0bf2dd5d14f46997ae5c1fd54fde5'
          }
          'acl-ci-run-write': {
            table: 'sys_security_acl'
            id: '897571f3e42141288aa1889da269a2f7'
          }
          'acl-cleanup-create': {
            table: 'sys_security_acl'
            id: '15be761b2f2142a298e697b59b83f7bc'
          }
          'acl-cleanup-delete': {
            table: 'sys_security_acl'
            id: 'ec28d8e5d54d4671b960bdb6ba632b11'
          }
          'acl-cleanup-read': {
            table: 'sys_security_acl'
            id: '51f72365e8454a8f9daf250b397e3efe'
          }
          'acl-cleanup-write': {
            table: 'sys_security_acl'
            id: '871dbb2b96784a76bbf0787276a1f658'
          }
          'acl-delivery-create': {
            table: 'sys_security_acl'
            id: '939f5fe324234defbf4e41c555d7451c'
          }
          'acl-delivery-delete': {
            table: 'sys_security_acl'
            id: '5db39cf19ad24f8784d553b9bf0d12b8'
          }
          'acl-delivery-payload-query-match': {
            table: 'sys_security_acl'
            id: '4fff1b84147245ddb79aba1f812c89dd'
          }
          'acl-delivery-payload-query-range': {
            table: 'sys_security_acl'
            id: '3e51ad3422fa4cfb832f65ea4c3e859d'
          }
          'acl-delivery-payload-read': {
            table: 'sys_security_acl'
            id: '52aba737140642a8936174e3955dc929'
          }
          'acl-delivery-read': {
            table: 'sys_security_acl'
            id: '0728789e913949babd49b4e5a98820e4'
          }
          'acl-delivery-verdict-query-match': {
            table: 'sys_security_acl'
            id: 'fe1fd6ae51b641638021ee877eb99da3'
          }
          'acl-delivery-verdict-query-range': {
            table: 'sys_security_acl'
            id: 'c6a32bff67314c6aabce601a5314748b'
          }
          'acl-delivery-verdict-read': {
            table: 'sys_security_acl'
            id: '0ea0c4e01321495a80e2473f18dbfac3'
          }
          'acl-delivery-write': {
            table: 'sys_security_acl'
            id: '55f9c35b653c42dbbe6d6ee50e6e6ad2'
          }
          'acl-key-set-create': {
            table: 'sys_security_acl'
            id: 'ccf93643ac714c318bc0b1e8c24756e5'
          }
          'acl-key-set-delete': {
            table: 'sys_security_acl'
            id: '170418c37ad84adeb4fc047a02114e3f'
          }
          'acl-key-set-read': {
            table: 'sys_security_acl'
            id: 'ae220ab4cd734f03a1aeb44b6c89f158'
          }
          'acl-key-set-write': {
            table: 'sys_security_acl'
            id: '9f32adedf8384a65a2f0be493f57c32b'
          }
          'acl-notice-create': {
            table: 'sys_security_acl'
            id: '068a421598764ecc8af89213c903e857'
          }
          'acl-notice-delete': {
            table: 'sys_security_acl'
            id: 'aadd6ac1a6934f1ab05377e600f14bb2'
          }
          'acl-notice-read': {
            table: 'sys_security_acl'
            id: '17b09e7acbd2487894027a8b4db1d4e5'
          }
          'acl-notice-write': {
            table: 'sys_security_acl'
            id: 'aed0322e791e4a42a8daf4e9cfdfb175'
          }
          'acl-page-help': {
            table: 'sys_security_acl'
            id: '4ed41cc67b664d9080ff616c70d79237'
          }
          'acl-page-overview': {
            table: 'sys_security_acl'
            id: '892641ee2ce14c5ebe2e16c04195f6ca'
          }
          'acl-page-preview': {
            table: 'sys_security_acl'
            id: '5047817d6f0541ea82bc315143cb0a4f'
          }
          'acl-page-setup': {
            table: 'sys_security_acl'
            id: '6b9d3018144040dc9092b6985dcb2573'
          }
          'acl-refusal-create': {
            table: 'sys_security_acl'
            id: '860202dcb8f041e7b6d3c96d9ef702c4'
          }
          'acl-refusal-delete': {
            table: 'sys_security_acl'
            id: '7bcb477e300e45c28964d02960e22411'
          }
          'acl-refusal-example-query-match': {
            table: 'sys_security_acl'
            id: '2d72584f6d1c40189c61d27a0a0286ae'
          }
          'acl-refusal-example-query-range': {
            table: 'sys_security_acl'
            id: '78fd1862b16940bb98011c1107c81db4'
          }
          'acl-refusal-example-read': {
            table: 'sys_security_acl'
            id: 'e8a2153cb3c34a2aaa5c3710a1ffa5d5'
          }
          'acl-refusal-proof-query-match': {
            table: 'sys_security_acl'
            id: '0e5815c1e6664920aca9124a87cfeb36'
          }
          'acl-refusal-proof-query-range': {
            table: 'sys_security_acl'
            id: '609d4447622e4496acd3aa8fcd226704'
          }
          'acl-refusal-proof-read': {
            table: 'sys_security_acl'
            id: 'c5e0ca4af4274401b6021f6bd30c059e'
          }
          'acl-refusal-read': {
            table: 'sys_security_acl'
            id: '84eede807c284931a5325b8dfc2ddd31'
          }
          'acl-refusal-write': {
            table: 'sys_security_acl'
            id: '1b4773f26918496aaef5e5da495a526e'
          }
          'acl-rest-deliver': {
            table: 'sys_security_acl'
            id: 'b988017d2c8b4f289ccb5472037cb836'
          }
          'acl-rest-health': {
            table: 'sys_security_acl'
            id: '0624e55658024c89b5c7b773bcd81ff6'
          }
          'acl-rest-preview': {
            table: 'sys_security_acl'
            id: '1e67a6449e58426eb173d402c33c3038'
          }
          'acl-rest-setup': {
            table: 'sys_security_acl'
            id: '6bb8e263574f4bc38ad32cffbd640ce4'
          }
          'acl-rule-create': {
            table: 'sys_security_acl'
            id: '18263a14970548a2b41512edb58d929e'
          }
          'acl-rule-delete': {
            table: 'sys_security_acl'
            id: 'adccc063a0034c76b4eacc033e69a1a2'
          }
          'acl-rule-read': {
            table: 'sys_security_acl'
            id: 'e67f2f4c8e554120b0a91d0480b737cc'
          }
          'acl-rule-write': {
            table: 'sys_security_acl'
            id: '8f597f97bf7f443280946d13442a91a2'
          }
          'action-link-accepted': {
            table: 'sysevent_script_action'
            id: '084da17dfbc24f80b7eecd7484c52a10'
          }
          'action-process-queued': {
            table: 'sysevent_script_action'
            id: '2da31a5c637545b6af49a7513ef60ab5'
          }
          'action-search-ci': {
            table: 'sysevent_script_action'
            id: '7f3125a07d8c47aebd361a5114e52288'
          }
          'alert-related-deliveries': {
            table: 'sys_ui_related_list_entry'
            id: '2722abb858c84c8390bc404507379fe4'
          }
          'alert-related-lists': {
            table: 'sys_ui_related_list'
            id: '0ca4f2e13fe2413c82c3e3a9b951f772'
          }
          api: {
            table: 'sys_ws_definition'
            id: '09738501bd11431f9a4dcfe2f4540a81'
          }
          'api-v1': {
            table: 'sys_ws_version'
            id: 'd9a91a58e5a74b4abf47b0e1cab94505'
          }
          'atf-bound-ci': {
            table: 'sys_atf_test'
            id: '0c3383bf38594412ad1b6f910daf3b21'
          }
          'atf-bound-ci-machine': {
            table: 'sys_atf_step'
            id: 'dfffe1bf914a470e8b4a7380d42b40b2'
          }
          'atf-bound-ci-run': {
            table: 'sys_atf_step'
            id: '5ffa02ae047f465b85b66680d93ddc5d'
          }
          'atf-life': {
            table: 'sys_atf_test'
            id: 'a1ed4d351e014b6ca8225b85ea601719'
          }
          'atf-life-run': {
            table: 'sys_atf_step'
            id: '33520dacabc34144b6d0835126c0471f'
          }
          'atf-no-alerts': {
            table: 'sys_atf_test'
            id: 'b8944a1a42834bde9e479b10d0d29f68'
          }
          'atf-no-alerts-run': {
            table: 'sys_atf_step'
            id: 'ec04ece63ace48f99ebea6ec4ac41c95'
          }
          'atf-platform-refuses': {
            table: 'sys_atf_test'
            id: '722f10e44eed45e4996f0da30cce8f8e'
          }
          'atf-platform-refuses-anonymous': {
            table: 'sys_atf_step'
            id: '63a2f90996484f3096d89de797f5517e'
          }
          'atf-platform-refuses-anonymous-message': {
            table: 'sys_atf_step'
            id: 'd9ee05c21ab943b4b6a7738f38748f7b'
          }
          'atf-platform-refuses-anonymous-status': {
            table: 'sys_atf_step'
            id: '1cb68f1c06db4d30ac1c734691cc3b1c'
          }
          'atf-platform-refuses-foreign': {
            table: 'sys_atf_step'
            id: 'ac97765c0d604908be2c83fcde234b92'
          }
          'atf-platform-refuses-foreign-message': {
            table: 'sys_atf_step'
            id: '20665eb7c5de4e548736b3326a143144'
          }
          'atf-platform-refuses-foreign-status': {
            table: 'sys_atf_step'
            id: '5ba218d1879e44cda86cfe52ee51269c'
          }
          'atf-platform-refuses-get': {
            table: 'sys_atf_step'
            id: 'be0c2bb86a744834b4d8b1e6d593f101'
          }
          'atf-platform-refuses-get-status': {
            table: 'sys_atf_step'
            id: '90c582d7a12e46a18c62ac7a95b890ac'
          }
          'atf-platform-refuses-text': {
            table: 'sys_atf_step'
            id: '077d35420df04d5b92c2e25e842bfd68'
          }
          'atf-platform-refuses-text-status': {
            table: 'sys_atf_step'
            id: 'b24ca0a2cc3c4311a32755ac119a6afc'
          }
          'atf-resolved-first': {
            table: 'sys_atf_test'
            id: 'd03070a7117c4419a0f3297ea5454f06'
          }
          'atf-resolved-first-run': {
            table: 'sys_atf_step'
            id: '79f72356972b46b691b0d56501af6676'
          }
          'atf-strangers': {
            table: 'sys_atf_test'
            id: '64da2de2cfb54244a7f137e260bb6868'
          }
          'atf-strangers-alg-none': {
            table: 'sys_atf_step'
            id: 'b12341c868434d279906c94d2d23b5f6'
          }
          'atf-strangers-alg-none-challenge': {
            table: 'sys_atf_step'
            id: '2c181a1d064b4f789226b45e0272a3ea'
          }
          'atf-strangers-alg-none-code': {
            table: 'sys_atf_step'
            id: '7a6e5f07a709417fa31f01c77d66404f'
          }
          'atf-strangers-alg-none-reason': {
            table: 'sys_atf_step'
            id: '931ed14bf5b045c5821855f4b4851c98'
          }
          'atf-strangers-alg-none-status': {
            table: 'sys_atf_step'
            id: '92a01264e3f144f7b0c0a925cc6b291d'
          }
          'atf-strangers-hs256': {
            table: 'sys_atf_step'
            id: '7f29ed2ebab34f029dd74e2aac6f5bab'
          }
          'atf-strangers-hs256-challenge': {
            table: 'sys_atf_step'
            id: 'b619b203a7c74f5cb162e72a0be09b17'
          }
          'atf-strangers-hs256-code': {
            table: 'sys_atf_step'
            id: 'b5eada5663f64564a9595c77cc7f150c'
          }
          'atf-strangers-hs256-reason': {
            table: 'sys_atf_step'
            id: '5c2c24a229c547118140a0d97c809f2d'
          }
          'atf-strangers-hs256-status': {
            table: 'sys_atf_step'
            id: '93fcaef6b29e48dca5522e6adf710b0f'
          }
          'atf-strangers-kept': {
            table: 'sys_atf_step'
            id: 'b8121768df0a4d05bf9a2dab79b0dae5'
          }
          'atf-strangers-malformed': {
            table: 'sys_atf_step'
            id: '79df7535c460408693214b5373762ebe'
          }
          'atf-strangers-malformed-challenge': {
            table: 'sys_atf_step'
            id: '6b1efdbc7a184794939555dc9eb45c37'
          }
          'atf-strangers-malformed-code': {
            table: 'sys_atf_step'
            id: '04bb0a4c07874aa3815261e62fc9984d'
          }
          'atf-strangers-malformed-reason': {
            table: 'sys_atf_step'
            id: '798341c6e97942f7ba97684f925c2ef5'
          }
          'atf-strangers-malformed-status': {
            table: 'sys_atf_step'
            id: 'e02e244dd8fb452495870d0ef88b2382'
          }
          'atf-strangers-none': {
            table: 'sys_atf_step'
            id: '833b70b5453645939e6577e270bd8aa8'
          }
          'atf-strangers-none-challenge': {
            table: 'sys_atf_step'
            id: '50809bfb626d421a8b7977a7cba7f62f'
          }
          'atf-strangers-none-code': {
            table: 'sys_atf_step'
            id: 'd51af2afd59d49ac92cc2545f9c038ee'
          }
          'atf-strangers-none-reason': {
            table: 'sys_atf_step'
            id: 'bc46767d14fd4625a677895dfc37d656'
          }
          'atf-strangers-none-status': {
            table: 'sys_atf_step'
            id: '24d2246b79024d54a64d439b72ed3c9d'
          }
          'atf-suite': {
            table: 'sys_atf_test_suite'
            id: '4d6473eca9c041bd8cc67fb647e3f96b'
          }
          'atf-suite-bound-ci': {
            table: 'sys_atf_test_suite_test'
            id: '220f89064a8a49e49813de46bba4c656'
          }
          'atf-suite-life': {
            table: 'sys_atf_test_suite_test'
            id: '999f1d2e3c04494a85e8ebeaba4a51ab'
          }
          'atf-suite-no-alerts': {
            table: 'sys_atf_test_suite_test'
            id: '8fbcc9c89e5f46c88bb6e72d95f026ab'
          }
          'atf-suite-platform-refuses': {
            table: 'sys_atf_test_suite_test'
            id: '3bcce5e232f3441aa3272b836520bab6'
          }
          'atf-suite-resolved-first': {
            table: 'sys_atf_test_suite_test'
            id: '64f4881936ca4ea1ba7d5b7a41f5ba59'
          }
          'atf-suite-strangers': {
            table: 'sys_atf_test_suite_test'
            id: '513a6732729349e49b0d54816d1a9e62'
          }
          'atf-suite-unknown-callers': {
            table: 'sys_atf_test_suite_test'
            id: '9aaa48aacac8405c823e6880bb51bded'
          }
          'atf-suite-unknown-signer': {
            table: 'sys_atf_test_suite_test'
            id: '387227706a494f3fb7863f56b1447b22'
          }
          'atf-suite-unwelcome-calls': {
            table: 'sys_atf_test_suite_test'
            id: '4abde91937d14c5f9b317bf801ae6d55'
          }
          'atf-suite-wrong-settings': {
            table: 'sys_atf_test_suite_test'
            id: '9c5a1dbca3004575917a27d9cf920e0f'
          }
          'atf-suite-wrong-tokens': {
            table: 'sys_atf_test_suite_test'
            id: 'b7d3a0df34574f3d8b8079fb766d7c75'
          }
          'atf-unknown-callers': {
            table: 'sys_atf_test'
            id: 'fe5cec95850b40d397dd125cf665692f'
          }
          'atf-unknown-callers-run': {
            table: 'sys_atf_step'
            id: '7e72c986a4e348c5a26a1e1aa4ab442a'
          }
          'atf-unknown-signer': {
            table: 'sys_atf_test'
            id: '68f27ca664c44c6cbba69e02492a1769'
          }
          'atf-unknown-signer-call': {
            table: 'sys_atf_step'
            id: '34cc886857ed40538a29ab500e3cf629'
          }
          'atf-unknown-signer-kept': {
            table: 'sys_atf_step'
            id: '84dfab1e20d048309084c2145ede452c'
          }
          'atf-unknown-signer-outcome': {
            table: 'sys_atf_step'
            id: '5b7256b6011c421bb5808abfd0c5c51d'
          }
          'atf-unknown-signer-status': {
            table: 'sys_atf_step'
            id: '755bd6d5ccb346e2996c786c641cfbd6'
          }
          'atf-unwelcome-calls': {
            table: 'sys_atf_test'
            id: '34d97e4a7ca3434ea995f009a4caff06'
          }
          'atf-unwelcome-calls-run': {
            table: 'sys_atf_step'
            id: 'b27ab4f5fed14b028f3221ff477cc48a'
          }
          'atf-wrong-settings': {
            table: 'sys_atf_test'
            id: 'd70d631b7b754407b3826b07e26c9817'
          }
          'atf-wrong-settings-run': {
            table: 'sys_atf_step'
            id: '3886644f0b4a49529302df345701f261'
          }
          'atf-wrong-tokens': {
            table: 'sys_atf_test'
            id: '9c0baa5a3aac4f42bda9944cdfb3229f'
          }
          'atf-wrong-tokens-run': {
            table: 'sys_atf_step'
            id: 'a5a1ebeb02bc4fedbb816af58ef238e5'
          }
          bom_json: {
            table: 'sys_module'
            id: 'd9a15f7a7b0c4fcb94d45c2c94eb42a1'
          }
          c2a4c7a06b0f4d0d9c5b6a7f20e1d394: {
            table: 'par_dashboard'
            id: 'c2a4c7a06b0f4d0d9c5b6a7f20e1d394'
          }
          'ci-class-any': {
            table: 'x_secx_azmon_ci_class'
            id: 'b3ff02ca2dba45b9ac275ff6b3081768'
          }
          'ci-class-cache-redis': {
            table: 'x_secx_azmon_ci_class'
            id: 'ac0f66493b384181ac8f867903687227'
          }
          'ci-class-compute-availabilitysets': {
            table: 'x_secx_azmon_ci_class'
            id: '396aa45d24b74d64ae826bd07d9f27a7'
          }
          'ci-class-compute-disks': {
            table: 'x_secx_azmon_ci_class'
            id: '7c8685ffdd9f4cc99f19cdc6879cfe10'
          }
          'ci-class-compute-hostgroups-hosts': {
            table: 'x_secx_azmon_ci_class'
            id: '46a7f9c903b2444f840e7e94a4f5f186'
          }
          'ci-class-compute-virtualmachines': {
            table: 'x_secx_azmon_ci_class'
            id: '57af1bf2fdf6411982478b388a95d310'
          }
          'ci-class-compute-virtualmachinescalesets': {
            table: 'x_secx_azmon_ci_class'
            id: '61175989fabf41a99a7aaabe871fb995'
          }
          'ci-class-compute-virtualmachinescalesets-virtualmachines': {
            table: 'x_secx_azmon_ci_class'
            id: 'c71724fccc264b299354b04574327c1d'
          }
          'ci-class-containerservice-managedclusters': {
            table: 'x_secx_azmon_ci_class'
            id: 'ba2e89794ae04f278535982e39e0c320'
          }
          'ci-class-dbformysql-flexibleservers': {
            table: 'x_secx_azmon_ci_class'
            id: '5a2230b970e147a8b14637a231580ae8'
          }
          'ci-class-dbformysql-servers': {
            table: 'x_secx_azmon_ci_class'
            id: '0e0e80f9bd164f3ca06c73e7aa10c43e'
          }
          'ci-class-dbforpostgresql-flexibleservers': {
            table: 'x_secx_azmon_ci_class'
            id: 'e1705aced2ac4378b8bb4c5a910d0993'
          }
          'ci-class-dbforpostgresql-servergroupsv2': {
            table: 'x_secx_azmon_ci_class'
            id: 'd8ed2efd921d43ed9cf13f9ab0df6bdb'
          }
          'ci-class-dbforpostgresql-servers': {
            table: 'x_secx_azmon_ci_class'
            id: '60753799b2484768bbac33d54902b281'
          }
          'ci-class-documentdb-databaseaccounts': {
            table: 'x_secx_azmon_ci_class'
            id: '061d6da9e1a84611bc7ae987e06d8871'
          }
          'ci-class-eventhub-namespaces': {
            table: 'x_secx_azmon_ci_class'
            id: '8c85264780a74532b911c10ed8eca665'
          }
          'ci-class-hybridcompute-machines': {
            table: 'x_secx_azmon_ci_class'
            id: '7eda0173cd4b45a4bd9fae71b71d03bc'
          }
          'ci-class-keyvault-vaults': {
            table: 'x_secx_azmon_ci_class'
            id: 'cb4f9b2d4c7d4c8cb48e583cb2908b31'
          }
          'ci-class-logic-workflows': {
            table: 'x_secx_azmon_ci_class'
            id: '67c4e0c3695746f9a28666a1cacc09e7'
          }
          'ci-class-network-applicationgateways': {
            table: 'x_secx_azmon_ci_class'
            id: 'ca5ebc9f6b7740f2b66c6dcb02f2c0a8'
          }
          'ci-class-network-connections': {
            table: 'x_secx_azmon_ci_class'
            id: '974a1103cd124b6c9ceee61f506664b0'
          }
          'ci-class-network-expressroutecircuits': {
            table: 'x_secx_azmon_ci_class'
            id: 'cb2e757828e644a68e9eac1eaef2b282'
          }
          'ci-class-network-loadbalancers': {
            table: 'x_secx_azmon_ci_class'
            id: '4d542abf684241eb9570853c3ca8ed4b'
          }
          'ci-class-network-localnetworkgateways': {
            table: 'x_secx_azmon_ci_class'
            id: 'c5d4386ea05e4dfea1240471e06f0b5e'
          }
          'ci-class-network-natgateways': {
            table: 'x_secx_azmon_ci_class'
            id: '42335277221840139b9f2f2a3264c0ce'
          }
          'ci-class-network-networkinterfaces': {
            table: 'x_secx_azmon_ci_class'
            id: '72cd6f466f1d4a6a957c02eeaa5a442a'
          }
          'ci-class-network-networksecuritygroups': {
            table: 'x_secx_azmon_ci_class'
            id: 'fe4a063bebd843dd8702208daa91433d'
          }
          'ci-class-network-privatednszones': {
            table: 'x_secx_azmon_ci_class'
            id: 'de79038c29bb465d871821e3c7ba142c'
          }
          'ci-class-network-publicipaddresses': {
            table: 'x_secx_azmon_ci_class'
            id: '02d083683e7745f28a6700245d79feea'
          }
          'ci-class-network-routetables': {
            table: 'x_secx_azmon_ci_class'
            id: '54ce43ed95a042d2863e7f440cc1ae1c'
          }
          'ci-class-network-virtualnetworkgateways': {
            table: 'x_secx_azmon_ci_class'
            id: 'a70940c2587d4455b7c72e4eaff4d71f'
          }
          'ci-class-network-virtualnetworks': {
            table: 'x_secx_azmon_ci_class'
            id: '45425010611149b5867f4cc9ad463cfa'
          }
          'ci-class-network-virtualnetworks-subnets': {
            table: 'x_secx_azmon_ci_class'
            id: '83d54598ce5a478d96b78d0ea2aa69db'
          }
          'ci-class-resources-subscriptions': {
            table: 'x_secx_azmon_ci_class'
            id: '4c31bf1b143c425c9c93a660df3d6539'
          }
          'ci-class-resources-subscriptions-resourcegroups': {
            table: 'x_secx_azmon_ci_class'
            id: '678992065527412f9136ff639d412d1e'
          }
          'ci-class-servicebus-namespaces': {
            table: 'x_secx_azmon_ci_class'
            id: '3eb3e14171d243f0ac1e1f69fac1fdac'
          }
          'ci-class-servicebus-namespaces-queues': {
            table: 'x_secx_azmon_ci_class'
            id: 'b27d5e51015a44bc9bef81eb70c318dc'
          }
          'ci-class-sql-managedinstances': {
            table: 'x_secx_azmon_ci_class'
            id: '47e118538aee4906835cb9e22b5d7b84'
          }
          'ci-class-sql-servers': {
            table: 'x_secx_azmon_ci_class'
            id: '109cf1e25e814b7f84c101d164d9df79'
          }
          'ci-class-sql-servers-databases': {
            table: 'x_secx_azmon_ci_class'
            id: '5870c575d5c6466bb23c598b498acb76'
          }
          'ci-class-sqlvirtualmachine-sqlvirtualmachines': {
            table: 'x_secx_azmon_ci_class'
            id: 'a2d15271ebd144e8a540751bf8e23a63'
          }
          'ci-class-storage-storageaccounts': {
            table: 'x_secx_azmon_ci_class'
            id: '16c94587c8fc47a0ab21793a2e7c3b11'
          }
          'ci-class-web-serverfarms': {
            table: 'x_secx_azmon_ci_class'
            id: 'd2ac1e9bb4ba40f6a48ad32062a33c93'
          }
          'ci-class-web-sites': {
            table: 'x_secx_azmon_ci_class'
            id: 'b3f31137f5884533a3e252430af329dd'
          }
          'ci-class-web-sites-slots': {
            table: 'x_secx_azmon_ci_class'
            id: 'f55f8f393f4c484883b799fb8daba7a9'
          }
          'colour-alert-severity-0': {
            table: 'sys_ui_style'
            id: 'ca68ee63d5ef4d26a9314eb86c034d40'
          }
          'colour-alert-severity-1': {
            table: 'sys_ui_style'
            id: '83ea91f8359f49db8f4766d4910d826b'
          }
          'colour-alert-severity-2': {
            table: 'sys_ui_style'
            id: 'dbccccbbc70d4298bf774b52a2977c06'
          }
          'colour-alert-state-resolved': {
            table: 'sys_ui_style'
            id: '2f3f76a131684db5a3c728764600e110'
          }
          'colour-delivery-state-dead': {
            table: 'sys_ui_style'
            id: '9e6e8092f3284c5583c27684d0c8100d'
          }
          'colour-delivery-state-rejected': {
            table: 'sys_ui_style'
            id: 'a7d1c6dd32a746f79dc8fa59e16e1c6a'
          }
          'colour-delivery-state-retry': {
            table: 'sys_ui_style'
            id: 'cff976e801384a659dbac003ad92ebdb'
          }
          'dashboard-tab': {
            table: 'par_dashboard_tab'
            id: '44121bdd947b4ca2b6c5cbb128ac91eb'
          }
          'event-delivery-queued': {
            table: 'sysevent_register'
            id: 'd3e80951c29345878afccd7a39625ca8'
          }
          'event-link-accepted': {
            table: 'sysevent_register'
            id: 'bf7e079b97ea47a3ae293c3a239b4d02'
          }
          'event-notice-given-up': {
            table: 'sysevent_register'
            id: 'a8b19daec66d481ab204b6d994ca4c78'
          }
          'event-notice-keys': {
            table: 'sysevent_register'
            id: '37be29b1634f4d5886a73dc2bd8ddd13'
          }
          'event-notice-refused': {
            table: 'sysevent_register'
            id: '7f52e57870da42299de96bb58b310a7c'
          }
          'event-notice-silence': {
            table: 'sysevent_register'
            id: 'a5505f9d491b440db6e3be838bd35863'
          }
          'event-notice-storm': {
            table: 'sysevent_register'
            id: 'd0e9c5c0b0f449cbad121d46b684d790'
          }
          'event-search-ci': {
            table: 'sysevent_register'
            id: '88d12db521b14d15a3339856619d50f8'
          }
          'job-clean-up': {
            table: 'sysauto_script'
            id: '76ae2dc3e58a40e3840a18717da80971'
          }
          'job-clean-up-daily': {
            table: 'sysauto_script'
            id: 'dec6c78787cd4d889f65e27ad242b8ee'
          }
          'job-keep-up': {
            table: 'sysauto_script'
            id: '94d577b8628d496eb73e5b0f2b3686e8'
          }
          'job-notice': {
            table: 'sysauto_script'
            id: '161f246973ee41a5bd02b579eee957c1'
          }
          'job-refresh-keys': {
            table: 'sysauto_script'
            id: 'ec73fe4bfc4047518ee82a9975bcd421'
          }
          'job-retry-deliveries': {
            table: 'sysauto_script'
            id: 'c3ef69a22c814e7f9473ec68d8ae4ffd'
          }
          'job-search-cis': {
            table: 'sysauto_script'
            id: '8969205776b841e282150140d7561d11'
          }
          'job-search-cis-daily': {
            table: 'sysauto_script'
            id: '9b9037e232ed4336b8d4a6cbded1a0bb'
          }
          'mail-notice-given-up': {
            table: 'sysevent_email_action'
            id: '5fa695bd2c944007bd230fcc1464d8fa'
          }
          'mail-notice-keys': {
            table: 'sysevent_email_action'
            id: '185a111d37574b928555002ee5ba84f1'
          }
          'mail-notice-refused': {
            table: 'sysevent_email_action'
            id: '92aa188868074396976645fd53faabe3'
          }
          'mail-notice-silence': {
            table: 'sysevent_email_action'
            id: '1a42c96c7f2b4939b6afe3c84eb60e5f'
          }
          'mail-notice-storm': {
            table: 'sysevent_email_action'
            id: 'd8d4faa71a0c422c8ee7e18fe20b4058'
          }
          menu: {
            table: 'sys_app_application'
            id: 'c1dc8630e89d40f4b28df2efc696a1a4'
          }
          'module-alerts': {
            table: 'sys_app_module'
            id: 'b63d229045a74107bfeefe2269eb5210'
          }
          'module-alerts-open': {
            table: 'sys_app_module'
            id: '488453986ea64dd7adf67d7b9fd8ec37'
          }
          'module-alerts-without-ci': {
            table: 'sys_app_module'
            id: '4c1749cd07824599bde8acb9970b2ae7'
          }
          'module-callers': {
            table: 'sys_app_module'
            id: '60c887ca38f64bc5955be35b25aea09d'
          }
          'module-ci-classes': {
            table: 'sys_app_module'
            id: '592885219bb54dfaa39aae13bebeef50'
          }
          'module-ci-links': {
            table: 'sys_app_module'
            id: '42d52988537e4d9fb5c33222d113f8e6'
          }
          'module-ci-runs': {
            table: 'sys_app_module'
            id: 'cd50d239a645452ba04aea2e5124c1f0'
          }
          'module-cleanups': {
            table: 'sys_app_module'
            id: '19408df8526245d7b3436afd6adde2a9'
          }
          'module-dashboard': {
            table: 'sys_app_module'
            id: '5da24f52167c4b26a238b0990156dae6'
          }
          'module-deliveries': {
            table: 'sys_app_module'
            id: '264560bc79ba473da46bafc8c56e34d9'
          }
          'module-deliveries-failed': {
            table: 'sys_app_module'
            id: 'da1cc659b0eb4c7e9e267b26b65886b1'
          }
          'module-group-alerts': {
            table: 'sys_app_module'
            id: '3e92a72b27844d36b2cfa6793e590b32'
          }
          'module-group-configuration': {
            table: 'sys_app_module'
            id: '3018e5130180464685d1bb8b61213159'
          }
          'module-group-deliveries': {
            table: 'sys_app_module'
            id: '7f785aac80804533a9f66c1c917f33d3'
          }
          'module-group-help': {
            table: 'sys_app_module'
            id: '793d1d3280bb458a84a7cb0bd4e1d049'
          }
          'module-group-troubleshooting': {
            table: 'sys_app_module'
            id: '7cd9063bb390480bba586fb9537478ed'
          }
          'module-help': {
            table: 'sys_app_module'
            id: '07c734b22d95464d8ed7a99c519ff4cf'
          }
          'module-key-sets': {
            table: 'sys_app_module'
            id: '034f49b300bb4804b42b0b58ec98b82b'
          }
          'module-log': {
            table: 'sys_app_module'
            id: '5a24a77fd4d34153bcde2cb48dd0b96c'
          }
          'module-notices': {
            table: 'sys_app_module'
            id: 'a6d3b7e953714def94b17cedf9b2a588'
          }
          'module-overview': {
            table: 'sys_app_module'
            id: '59fb57e9e66a46328780f5435e3d2880'
          }
          'module-preview': {
            table: 'sys_app_module'
            id: '6fd424546748437f96f76adbaafd9d5e'
          }
          'module-refusals': {
            table: 'sys_app_module'
            id: '537caee2847b45e993cded4212148d51'
          }
          'module-rules': {
            table: 'sys_app_module'
            id: '969d7205a4a94364bf2dc450a04bba4c'
          }
          'module-settings': {
            table: 'sys_app_module'
            id: 'd1d52f7cb46b460e9083d07ef1b39cc1'
          }
          'module-settings-ci': {
            table: 'sys_app_module'
            id: '66fa9e5a70004a64bf562a9ccf248ce7'
          }
          'module-settings-incident': {
            table: 'sys_app_module'
            id: 'b488928e57ed4f0dae3e4b822216a5a0'
          }
          'module-settings-life': {
            table: 'sys_app_module'
            id: '90a4f3e4558e46178d4f0671ecb68e60'
          }
          'module-settings-operation': {
            table: 'sys_app_module'
            id: '33f40dac63574e1896378f558b6adffd'
          }
          'module-setup': {
            table: 'sys_app_module'
            id: '597d1428c6bf4ec0bd3feaaeb8e33f20'
          }
          package_json: {
            table: 'sys_module'
            id: 'c405737db74d4cb7a054b33964cd07a3'
          }
          'privilege-cmdb-ci-availability-zone-read': {
            table: 'sys_scope_privilege'
            id: 'bc0031ab2cb94d9db3abe20789d6b4cd'
          }
          'privilege-cmdb-ci-cloud-appserver-read': {
            table: 'sys_scope_privilege'
            id: 'bcd137d564d5417aba49eb351ea623a8'
          }
          'privilege-cmdb-ci-cloud-database-read': {
            table: 'sys_scope_privilege'
            id: '06cc4f050052455fa2651f99ab46c502'
          }
          'privilege-cmdb-ci-cloud-db-cluster-read': {
            table: 'sys_scope_privilege'
            id: '7fdca83ff9514cb6aafa2f2df9838bd9'
          }
          'privilege-cmdb-ci-cloud-direct-connect-read': {
            table: 'sys_scope_privilege'
            id: '1a590653514142bb936babd3635c3d58'
          }
          'privilege-cmdb-ci-cloud-host-read': {
            table: 'sys_scope_privilege'
            id: 'bd78843dd7f34d3082de209e58b5d03e'
          }
          'privilege-cmdb-ci-cloud-load-balancer-read': {
            table: 'sys_scope_privilege'
            id: '6d87156460ab491a801d3d2ea6f5d251'
          }
          'privilege-cmdb-ci-cloud-messaging-service-read': {
            table: 'sys_scope_privilege'
            id: 'fcf2e489500c49038bed76aa374d8667'
          }
          'privilege-cmdb-ci-cloud-public-ipaddress-read': {
            table: 'sys_scope_privilege'
            id: '3350166f1f894e7285681673cd2dd9da'
          }
          'privilege-cmdb-ci-cloud-service-account-read': {
            table: 'sys_scope_privilege'
            id: 'fc8ccd1365b64554b7cebec580922750'
          }
          'privilege-cmdb-ci-cloud-storage-account-read': {
            table: 'sys_scope_privilege'
            id: '745676d5429e47e1a884ac09ce12f45e'
          }
          'privilege-cmdb-ci-cloud-subnet-read': {
            table: 'sys_scope_privilege'
            id: '898498ae92e3490c9b01f62881469127'
          }
          'privilege-cmdb-ci-cloud-webserver-read': {
            table: 'sys_scope_privilege'
            id: '0b62fb190adf4d34b9239af19cbd040f'
          }
          'privilege-cmdb-ci-cmp-resource-read': {
            table: 'sys_scope_privilege'
            id: '9d0a374129d74c108208dee2d333499d'
          }
          'privilege-cmdb-ci-compute-security-group-read': {
            table: 'sys_scope_privilege'
            id: '29eb854f5c354907bc7626d837d4929f'
          }
          'privilege-cmdb-ci-computer-read': {
            table: 'sys_scope_privilege'
            id: '74e674d96cc1401581beb1866c586c93'
          }
          'privilege-cmdb-ci-dns-zone-read': {
            table: 'sys_scope_privilege'
            id: 'bdecd9951f1c48b7880b75fc94187327'
          }
          'privilege-cmdb-ci-hardware-read': {
            table: 'sys_scope_privilege'
            id: '0e415436c8664949bcab0281857493f4'
          }
          'privilege-cmdb-ci-instance-scale-set-read': {
            table: 'sys_scope_privilege'
            id: '49c466ad3400463e9b8f5e84593a102d'
          }
          'privilege-cmdb-ci-kubernetes-cluster-read': {
            table: 'sys_scope_privilege'
            id: 'd1cbdd37c6c84b2dbe68ca2d882eef5c'
          }
          'privilege-cmdb-ci-nat-gateway-read': {
            table: 'sys_scope_privilege'
            id: 'ab8e93256c3041debc4e84c55b2a1c43'
          }
          'privilege-cmdb-ci-network-read': {
            table: 'sys_scope_privilege'
            id: '69b233faabff43988ff2e16b37a88118'
          }
          'privilege-cmdb-ci-nic-read': {
            table: 'sys_scope_privilege'
            id: '0184a1bd75994bc28aa6b3ac265ed853'
          }
          'privilege-cmdb-ci-read': {
            table: 'sys_scope_privilege'
            id: '6d24fac5d8e24c74a576990abd5cb703'
          }
          'privilege-cmdb-ci-resource-group-read': {
            table: 'sys_scope_privilege'
            id: '3450827729a041d193a825a534248bd8'
          }
          'privilege-cmdb-ci-route-table-read': {
            table: 'sys_scope_privilege'
            id: '438cbc36e80e4a8cb2257d44353457a2'
          }
          'privilege-cmdb-ci-server-read': {
            table: 'sys_scope_privilege'
            id: '37058c2c184142e4add559eecb1dbaba'
          }
          'privilege-cmdb-ci-service-read': {
            table: 'sys_scope_privilege'
            id: 'e5028ff16ad847d48620c9ed6a095c62'
          }
          'privilege-cmdb-ci-storage-volume-read': {
            table: 'sys_scope_privilege'
            id: '26e5d96c154044a9a60a6ff1d4088be7'
          }
          'privilege-cmdb-ci-virtual-pvt-gateway-read': {
            table: 'sys_scope_privilege'
            id: '862a350a10444e9d8b54ebab8f133949'
          }
          'privilege-cmdb-ci-vm-instance-read': {
            table: 'sys_scope_privilege'
            id: 'ddeb7bd637aa4e6081d66e0b2d9dcc1a'
          }
          'privilege-cmdb-ci-vm-object-read': {
            table: 'sys_scope_privilege'
            id: '48feda0a1e7f4f49bbf0f363dda70ec4'
          }
          'privilege-cmdb-ci-vpc-gateway-connection-read': {
            table: 'sys_scope_privilege'
            id: 'b246bcf33b944534ac0fcf079b8a03d2'
          }
          'privilege-cmdb-ci-write': {
            table: 'sys_scope_privilege'
            id: '43441d89c17b48be9333e421b1c816bf'
          }
          'privilege-cmdb-key-value-read': {
            table: 'sys_scope_privilege'
            id: 'bad8db3c07af4e2a85a9570bd05ca697'
          }
          'privilege-cmdb-rel-ci-read': {
            table: 'sys_scope_privilege'
            id: '92d55dee550d433a92155f4af76c87b6'
          }
          'privilege-cmdb-rel-type-read': {
            table: 'sys_scope_privilege'
            id: '2e90c150b56a4dfa9afefd037e636b0b'
          }
          'privilege-cmn-schedule-read': {
            table: 'sys_scope_privilege'
            id: 'c5a1f65f9eb24f5193e61b21e8fcce0d'
          }
          'privilege-core-company-read': {
            table: 'sys_scope_privilege'
            id: '2c09f2e3129d457fb9d0b53cb11948b2'
          }
          'privilege-dl-u-priority-read': {
            table: 'sys_scope_privilege'
            id: '3d930bf642b046dc90bf9723fed1aa6d'
          }
          'privilege-glide-api-event-management': {
            table: 'sys_scope_privilege'
            id: 'e02803b7879a46beaa52f971310c2c29'
          }
          'privilege-glide-api-properties': {
            table: 'sys_scope_privilege'
            id: '664d2a1351ff473fb6b40d2690e286f0'
          }
          'privilege-glide-api-string-utilities': {
            table: 'sys_scope_privilege'
            id: '0b8ecd3beb5a47a1a68f357248c915c4'
          }
          'privilege-glide-api-table-metadata': {
            table: 'sys_scope_privilege'
            id: '560ae670422346d49936773cc325f8ec'
          }
          'privilege-glide-api-user-roles': {
            table: 'sys_scope_privilege'
            id: '200532c4c63d4af88415ad3df0784b51'
          }
          'privilege-glide-record-delete-record': {
            table: 'sys_scope_privilege'
            id: 'b74ffa0870824c4bb09110578319f036'
          }
          'privilege-glide-record-insert': {
            table: 'sys_scope_privilege'
            id: '37e70599a892414090456465d00663b4'
          }
          'privilege-glide-record-set-value': {
            table: 'sys_scope_privilege'
            id: 'b123ac3a03194d4e9d57ea7d23648d14'
          }
          'privilege-glide-record-update': {
            table: 'sys_scope_privilege'
            id: '4c56a31c413d484f9a25965b88267134'
          }
          'privilege-incident-create': {
            table: 'sys_scope_privilege'
            id: '260245bdaf4542da8cef4cda1c862679'
          }
          'privilege-incident-read': {
            table: 'sys_scope_privilege'
            id: '7d3f06713f594ff193a4558eaaf18936'
          }
          'privilege-incident-write': {
            table: 'sys_scope_privilege'
            id: 'b9f0290e10b84f2ca1f768c253fe8b02'
          }
          'privilege-restapirequest': {
            table: 'sys_scope_privilege'
            id: 'a5c9f29948ba4c2eaeaef24223a0bbfb'
          }
          'privilege-restapirequest-body': {
            table: 'sys_scope_privilege'
            id: '249031f797e442529b9c810822c14e59'
          }
          'privilege-scoped-glide-element': {
            table: 'sys_scope_privilege'
            id: '4094527d6bce44bcb7a142cf94adc4c4'
          }
          'privilege-scoped-glide-record': {
            table: 'sys_scope_privilege'
            id: '356c0940d3c446309fd3ad71b70daafe'
          }
          'privilege-scriptable-restmessage-client-execute': {
            table: 'sys_scope_privilege'
            id: 'a8b46caef668471ba5bb9896564a3a5a'
          }
          'privilege-scriptable-restmessage-client-set-endpoint': {
            table: 'sys_scope_privilege'
            id: '3cc088e34210412cb11858dc68473ad0'
          }
          'privilege-scriptable-restmessage-client-set-http-method': {
            table: 'sys_scope_privilege'
            id: '5980035b71fc46fab135dd633639d717'
          }
          'privilege-scriptable-restmessage-client-set-http-timeout': {
            table: 'sys_scope_privilege'
            id: '314637a622364641a2d7154f9bae2702'
          }
          'privilege-scriptable-restmessage-client-set-request-header': {
            table: 'sys_scope_privilege'
            id: 'fe6ba246b78549ca8fce4768671ae79a'
          }
          'privilege-scriptable-restresponse-get-body': {
            table: 'sys_scope_privilege'
            id: '8e5bf2282248471bb317ba10cbded6c5'
          }
          'privilege-scriptable-restresponse-get-error-message': {
            table: 'sys_scope_privilege'
            id: '9fec935bf9ab4dd1b6994e8c15e80b84'
          }
          'privilege-scriptable-restresponse-get-status-code': {
            table: 'sys_scope_privilege'
            id: 'af631e6d35974f9ebd39b58cac466f4a'
          }
          'privilege-scriptable-restresponse-have-error': {
            table: 'sys_scope_privilege'
            id: 'ed5e461cc526475ab2bc63bee32d330a'
          }
          'privilege-scriptable-service-result-builder-set-body': {
            table: 'sys_scope_privilege'
            id: '99091589ca164478a8109f706f4b321b'
          }
          'privilege-scriptable-service-result-builder-set-header': {
            table: 'sys_scope_privilege'
            id: 'cee229cf84a443b58c36682c2253542b'
          }
          'privilege-scriptable-service-result-builder-set-status': {
            table: 'sys_scope_privilege'
            id: '2f260665731c4efc99600a059c584e5a'
          }
          'privilege-svc-ci-assoc-read': {
            table: 'sys_scope_privilege'
            id: '9a88295637a74daf94f6e31dda8b3167'
          }
          'privilege-sys-choice-read': {
            table: 'sys_scope_privilege'
            id: '77ee3e6be4494f10bbe9a1044ad39a2b'
          }
          'privilege-sys-object-source-read': {
            table: 'sys_scope_privilege'
            id: '64707f380f4042fbb525393befcd346c'
          }
          'privilege-sys-scope-read': {
            table: 'sys_scope_privilege'
            id: 'f8f55f9301e5411799c77c9551af85d1'
          }
          'privilege-sys-script-read': {
            table: 'sys_scope_privilege'
            id: 'b45dccaef1274c279c9fa806f92a6b6f'
          }
          'privilege-sys-ui-related-list-entry-read': {
            table: 'sys_scope_privilege'
            id: '66a4d72d800a441a90d46a6e08395a9e'
          }
          'privilege-sys-user-grmember-read': {
            table: 'sys_scope_privilege'
            id: '3e6712c35402416585549e88e0ec38f1'
          }
          'privilege-sys-user-group-read': {
            table: 'sys_scope_privilege'
            id: '83988eab3b4c4c0a8795b376e4b561e9'
          }
          'privilege-sys-user-read': {
            table: 'sys_scope_privilege'
            id: 'bfd5d4cb2dff4b8bb101d4cc80124e03'
          }
          'privilege-sys-ws-definition-read': {
            table: 'sys_scope_privilege'
            id: 'f644e9b5e97144e5b1f25f8528c54cf3'
          }
          'privilege-sys-ws-operation-read': {
            table: 'sys_scope_privilege'
            id: 'c3962c3ed8a04cadaa12c4100fc00fd4'
          }
          'privilege-sysauto-script-read': {
            table: 'sys_scope_privilege'
            id: '2e67fba609de4be7ac57a23d1b0ad695'
          }
          'privilege-sysevent-script-action-read': {
            table: 'sys_scope_privilege'
            id: 'e198e5a5f20d4324bca6473d3e97047a'
          }
          'property-cmdb-bind-collectors': {
            table: 'sys_properties'
            id: '4876634d2d054f2da64f4e4cd4e6a174'
          }
          'property-cmdb-correction-times': {
            table: 'sys_properties'
            id: '82c165789a1f48a4a694fa5b14b335cd'
          }
          'property-cmdb-group-from-ci': {
            table: 'sys_properties'
            id: '500d93aa0aa449f5bf644de95fbd8aba'
          }
          'property-cmdb-machine': {
            table: 'sys_properties'
            id: '697d77dcab3e4a93b83239342790c9fb'
          }
          'property-cmdb-retired-install-status': {
            table: 'sys_properties'
            id: 'c5efa7fc4e0a48e083c75a8b533f6197'
          }
          'property-cmdb-retired-operational-status': {
            table: 'sys_properties'
            id: '2c31f6aeb07c4a1c8a4f09dabf8a7c57'
          }
          'property-cmdb-rungs': {
            table: 'sys_properties'
            id: 'aa5ce84abdcf48289eec1eed9f5c33bf'
          }
          'property-cmdb-service-from-ci': {
            table: 'sys_properties'
            id: 'a5b35d4caae54222b11760d889e12c92'
          }
          'property-cmdb-tag': {
            table: 'sys_properties'
            id: '21d0040e808143f4b3ace3a4cae0c171'
          }
          'property-entra-audiences': {
            table: 'sys_properties'
            id: '6e29fe3025b8484191c7eeab4f3010d0'
          }
          'property-entra-authority': {
            table: 'sys_properties'
            id: '9e78eadc9f464298b094f208b6cd9ccb'
          }
          'property-entra-callers': {
            table: 'sys_properties'
            id: 'ebb2c37df336460ca7e372c3aec2043f'
          }
          'property-entra-clock-skew-seconds': {
            table: 'sys_properties'
            id: '407899395a7049f78b3aebbae2cbb7b9'
          }
          'property-entra-require-role': {
            table: 'sys_properties'
            id: 'b02ea69c7fc74647bd368303bffba33e'
          }
          'property-entra-role': {
            table: 'sys_properties'
            id: 'f8e22577d0754d27a14fd3e3ba2b9670'
          }
          'property-entra-subscriptions': {
            table: 'sys_properties'
            id: '68d65c1eb90744bba29410ca1725760e'
          }
          'property-entra-tenant': {
            table: 'sys_properties'
            id: 'f24fb78a262e415b80cafdfd48d8cdfb'
          }
          'property-entra-trust-platform-login': {
            table: 'sys_properties'
            id: 'd150c6a24cc34e4cb5ab0a201e9b55a4'
          }
          'property-entra-use-callers': {
            table: 'sys_properties'
            id: '46d3dbdebd0747368dc31d46cfb82e4b'
          }
          'property-incident-assignment-group': {
            table: 'sys_properties'
            id: 'd43d77e12a034a8682b34257ea6f575a'
          }
          'property-incident-caller': {
            table: 'sys_properties'
            id: '092f9a97f9e541ce8b75daf7ec53ace7'
          }
          'property-incident-category': {
            table: 'sys_properties'
            id: 'c23c3ef80ed74031aa774f8f2eb718d5'
          }
          'property-incident-close-codes': {
            table: 'sys_properties'
            id: '851d6f16e4db4589827e1d770056823c'
          }
          'property-incident-close-notes': {
            table: 'sys_properties'
            id: 'f905f744f1644bdaaf22cf5d07ddd213'
          }
          'property-incident-contact-type': {
            table: 'sys_properties'
            id: 'a8a8034169b0459092a74425ab44f9bf'
          }
          'property-incident-custom-properties': {
            table: 'sys_properties'
            id: 'fcda6fdcf81d4b2e99bdb03629c9119b'
          }
          'property-incident-description': {
            table: 'sys_properties'
            id: '87c537c151db4058845cbcb05e6230be'
          }
          'property-incident-short-description': {
            table: 'sys_properties'
            id: '8364f7e744e74bcb86ed12df64ffcb96'
          }
          'property-incident-subcategory': {
            table: 'sys_properties'
            id: '5c9831c7e3b74fc6b2ccb3a9f79a0826'
          }
          'property-incident-work-notes': {
            table: 'sys_properties'
            id: '6e37645cf77542dbaabfd4f12fb2ede4'
          }
          'property-lifecycle-flap-minutes': {
            table: 'sys_properties'
            id: '1028e20dde5d457fab63721fe6f41094'
          }
          'property-lifecycle-flap-times': {
            table: 'sys_properties'
            id: '4c24e52e4d924a6f9933c17931977b40'
          }
          'property-lifecycle-group-by': {
            table: 'sys_properties'
            id: '92ba81131a15428cad9292d5a87ffcd0'
          }
          'property-lifecycle-raise-priority': {
            table: 'sys_properties'
            id: 'f5b1b47e63e14b5e90672d33618f6897'
          }
          'property-lifecycle-refire': {
            table: 'sys_properties'
            id: '6e919033b9c444b5b33d31a15bdefaa6'
          }
          'property-lifecycle-refire-window-minutes': {
            table: 'sys_properties'
            id: '6dbfdf9be1d84423acc9777876ee1be4'
          }
          'property-lifecycle-resolvable-states': {
            table: 'sys_properties'
            id: '8a7851958daa4a0c999fa2773c149c81'
          }
          'property-lifecycle-resolve': {
            table: 'sys_properties'
            id: 'a07b43e22a10440ebd97050175fcffae'
          }
          'property-lifecycle-silence-hours': {
            table: 'sys_properties'
            id: 'cd14819939aa4d61bf7a77153455774e'
          }
          'property-lifecycle-storm-exempt-critical': {
            table: 'sys_properties'
            id: '8d5ef1e241be419f9150b22d62cdd5e0'
          }
          'property-lifecycle-storm-incidents': {
            table: 'sys_properties'
            id: '749003975e0c42c0a4d5606481ee9f11'
          }
          'property-lifecycle-storm-minutes': {
            table: 'sys_properties'
            id: '067d13bb676e4f40a01656f5519238f1'
          }
          'property-lifecycle-test-actions': {
            table: 'sys_properties'
            id: '69ce86e550b14f8fb0fbfd88b536ec10'
          }
          'property-operation-keep-alerts-days': {
            table: 'sys_properties'
            id: '5161fe4345ce481f93960390e830808d'
          }
          'property-operation-keep-deliveries-days': {
            table: 'sys_properties'
            id: 'c4f3610c41564b3c846df0c92ec9b791'
          }
          'property-operation-keep-payloads-days': {
            table: 'sys_properties'
            id: '663d9cbcbeb747b8a71271823f19415d'
          }
          'property-operation-keep-refusals-days': {
            table: 'sys_properties'
            id: 'c9da579b032a4e01b83f81979b084613'
          }
          'property-operation-max-attempts': {
            table: 'sys_properties'
            id: 'c4f5f2dc89254cb585bb5c51cad8b570'
          }
          'property-operation-max-body-kb': {
            table: 'sys_properties'
            id: '9bc9bb49537140239c3622883c8a1637'
          }
          'property-operation-mode': {
            table: 'sys_properties'
            id: '56a6f2a8c7fb4d4085a04fff24f75e7f'
          }
          'property-operation-node-cache': {
            table: 'sys_properties'
            id: '4d253a331c994cc394367e3533ac38f1'
          }
          'property-operation-notify': {
            table: 'sys_properties'
            id: '6693be749192457dbf68998e1bd15aa6'
          }
          'property-operation-notify-silence-hours': {
            table: 'sys_properties'
            id: '2da392e686d44adba1bc58edaf5513ad'
          }
          'property-operation-retry-pause-minutes': {
            table: 'sys_properties'
            id: '1a30e0f880ff463dab438fc30e08ea29'
          }
          'property-order-cmdb-bind-collectors': {
            table: 'sys_properties_category_m2m'
            id: '5d23911296d24cf0a5c3e485a3b1a038'
          }
          'property-order-cmdb-correction-times': {
            table: 'sys_properties_category_m2m'
            id: '485c423980a44f9db998e162d1c657e7'
          }
          'property-order-cmdb-group-from-ci': {
            table: 'sys_properties_category_m2m'
            id: 'c76507e6685046f897588808f149f391'
          }
          'property-order-cmdb-machine': {
            table: 'sys_properties_category_m2m'
            id: '90872a9a263b431f91907ee247ff2de3'
          }
          'property-order-cmdb-retired-install-status': {
            table: 'sys_properties_category_m2m'
            id: 'fc1191e6606c417dbf4260b6637c6c05'
          }
          'property-order-cmdb-retired-operational-status': {
            table: 'sys_properties_category_m2m'
            id: '1a6c4ca34a584b5f8e653969652df593'
          }
          'property-order-cmdb-rungs': {
            table: 'sys_properties_category_m2m'
            id: '45a5a023c5544b669441006c8c412651'
          }
          'property-order-cmdb-service-from-ci': {
            table: 'sys_properties_category_m2m'
            id: '233e936fd171449680df13e801291311'
          }
          'property-order-cmdb-tag': {
            table: 'sys_properties_category_m2m'
            id: '1a7480f918a04c09a873c79aff74fbe3'
          }
          'property-order-entra-audiences': {
            table: 'sys_properties_category_m2m'
            id: 'af21c64d11f044f495106b12726f6a97'
          }
          'property-order-entra-authority': {
            table: 'sys_properties_category_m2m'
            id: '2f4bcd673c01404bbd09268e6bcb1e96'
          }
          'property-order-entra-callers': {
            table: 'sys_properties_category_m2m'
            id: '96966b98454f41718737cd2c34e8205e'
          }
          'property-order-entra-clock-skew-seconds': {
            table: 'sys_properties_category_m2m'
            id: '849559923e434437baa5df174d394ffd'
          }
          'property-order-entra-require-role': {
            table: 'sys_properties_category_m2m'
            id: 'b0f044338a124c6ab6831f44bcb3e397'
          }
          'property-order-entra-role': {
            table: 'sys_properties_category_m2m'
            id: 'a6e458cd70764294a81cd9ef8efd524e'
          }
          'property-order-entra-subscriptions': {
            table: 'sys_properties_category_m2m'
            id: 'ef5d8ffe8aca4fe480dcfaa410628c40'
          }
          'property-order-entra-tenant': {
            table: 'sys_properties_category_m2m'
            id: '777cfa6a8a794f3a82624cd2f1c89c03'
          }
          'property-order-entra-trust-platform-login': {
            table: 'sys_properties_category_m2m'
            id: '5e57a8e10fb44f9e8def245324d9df82'
          }
          'property-order-entra-use-callers': {
            table: 'sys_properties_category_m2m'
            id: '25bb339cb12143368348642d3fa092e0'
          }
          'property-order-incident-assignment-group': {
            table: 'sys_properties_category_m2m'
            id: '2ea0d0a2568c4379b250724007726f8e'
          }
          'property-order-incident-caller': {
            table: 'sys_properties_category_m2m'
            id: '896b57a24f0d498ab09a5d5cea868896'
          }
          'property-order-incident-category': {
            table: 'sys_properties_category_m2m'
            id: '13247b369f6644e1bfa8fa3c926e9151'
          }
          'property-order-incident-close-codes': {
            table: 'sys_properties_category_m2m'
            id: '6e176a3dbad74a81b1a1e89c2ab8b4ac'
          }
          'property-order-incident-close-notes': {
            table: 'sys_properties_category_m2m'
            id: '3fd7fc4c2e974bea8a9479513968c1b2'
          }
          'property-order-incident-contact-type': {
            table: 'sys_properties_category_m2m'
            id: 'a1b9fd86509a46c5a612ae589072f50b'
          }
          'property-order-incident-custom-properties': {
            table: 'sys_properties_category_m2m'
            id: '039feb36b336417f8201114d1b95f653'
          }
          'property-order-incident-description': {
            table: 'sys_properties_category_m2m'
            id: '87a54a2cc7aa4567a8684377d9e1532e'
          }
          'property-order-incident-short-description': {
            table: 'sys_properties_category_m2m'
            id: '27c967afa1b74ace9d3f8230e28a92e6'
          }
          'property-order-incident-subcategory': {
            table: 'sys_properties_category_m2m'
            id: 'cb38e864eb234bbc91dd194ced2e4506'
          }
          'property-order-incident-work-notes': {
            table: 'sys_properties_category_m2m'
            id: '424100d7967b46c4adbb2d1b416a0cd1'
          }
          'property-order-lifecycle-flap-minutes': {
            table: 'sys_properties_category_m2m'
            id: '3234a27d807a40db95281617392b8f9c'
          }
          'property-order-lifecycle-flap-times': {
            table: 'sys_properties_category_m2m'
            id: '4796b45a97ba4c41a7e7ce12e905d2f8'
          }
          'property-order-lifecycle-group-by': {
            table: 'sys_properties_category_m2m'
            id: '45c0b6ad9d1e4d9585d21a3594729a20'
          }
          'property-order-lifecycle-raise-priority': {
            table: 'sys_properties_category_m2m'
            id: '6fc3e865b1e2473baf74738c14e34414'
          }
          'property-order-lifecycle-refire': {
            table: 'sys_properties_category_m2m'
            id: 'c81e4b44b08445c78b0b5c02174be667'
          }
          'property-order-lifecycle-refire-window-minutes': {
            table: 'sys_properties_category_m2m'
            id: '113929c75a094ac78e924a4a1abcc0e8'
          }
          'property-order-lifecycle-resolvable-states': {
            table: 'sys_properties_category_m2m'
            id: 'a243d6f0018140efa5f553d399da62e3'
          }
          'property-order-lifecycle-resolve': {
            table: 'sys_properties_category_m2m'
            id: 'f06521ecb39e4d8081e3a7abb5c67f12'
          }
          'property-order-lifecycle-silence-hours': {
            table: 'sys_properties_category_m2m'
            id: '3acf7bd1de7d4b69a1c841c08391afbd'
          }
          'property-order-lifecycle-storm-exempt-critical': {
            table: 'sys_properties_category_m2m'
            id: 'c1e90ec0bc094fc882bf8c1895bd7cbc'
          }
          'property-order-lifecycle-storm-incidents': {
            table: 'sys_properties_category_m2m'
            id: '0a2aa0518d33465ea328407e3f27a929'
          }
          'property-order-lifecycle-storm-minutes': {
            table: 'sys_properties_category_m2m'
            id: 'b6366b23c3f14dc79e6dcf7ac35288fd'
          }
          'property-order-lifecycle-test-actions': {
            table: 'sys_properties_category_m2m'
            id: '15b3c28c7b634aad9d9b0ad5f023d0f6'
          }
          'property-order-operation-keep-alerts-days': {
            table: 'sys_properties_category_m2m'
            id: '81e5a181817a4746bd4a4d315d7484a1'
          }
          'property-order-operation-keep-deliveries-days': {
            table: 'sys_properties_category_m2m'
            id: 'c145edafa82b4bd7a8b4f4c69f649d07'
          }
          'property-order-operation-keep-payloads-days': {
            table: 'sys_properties_category_m2m'
            id: '7fbbcfdab1fe410497d8eaea0abc429d'
          }
          'property-order-operation-keep-refusals-days': {
            table: 'sys_properties_category_m2m'
            id: '6b69f2ed53864e70a843bd0355fdcd9b'
          }
          'property-order-operation-max-attempts': {
            table: 'sys_properties_category_m2m'
            id: 'c1fd72edace741c68bcf5ff83c0b1306'
          }
          'property-order-operation-max-body-kb': {
            table: 'sys_properties_category_m2m'
            id: '16ec417b3d774c7fb2bc723ccfa41022'
          }
          'property-order-operation-mode': {
            table: 'sys_properties_category_m2m'
            id: '20690dd083984dbf9ea758a3f373c106'
          }
          'property-order-operation-node-cache': {
            table: 'sys_properties_category_m2m'
            id: '2b296c431912439c9d1e2bb2f7dade59'
          }
          'property-order-operation-notify': {
            table: 'sys_properties_category_m2m'
            id: 'ec4abe1608724f929dd50d2ca725f7c2'
          }
          'property-order-operation-notify-silence-hours': {
            table: 'sys_properties_category_m2m'
            id: 'c8bbd2e88a594a7daba2d6bbc47bbdcb'
          }
          'property-order-operation-retry-pause-minutes': {
            table: 'sys_properties_category_m2m'
            id: '2aea63feb450446181ccf75126fba9cf'
          }
          'property-order-severity-none': {
            table: 'sys_properties_category_m2m'
            id: '35e7b534433d405e8583333459220da4'
          }
          'property-order-severity-sev0': {
            table: 'sys_properties_category_m2m'
            id: '54b1b9af4dbe44dd964a0970533db45b'
          }
          'property-order-severity-sev1': {
            table: 'sys_properties_category_m2m'
            id: '3817a0612a68468ab8231a4eeee09723'
          }
          'property-order-severity-sev2': {
            table: 'sys_properties_category_m2m'
            id: '9909706f60f74d21b584166db826a171'
          }
          'property-order-severity-sev3': {
            table: 'sys_properties_category_m2m'
            id: '3037b18cb8c3438db14e8daeea3791d1'
          }
          'property-order-severity-sev4': {
            table: 'sys_properties_category_m2m'
            id: '51034ade8d924379938b2d5056eee002'
          }
          'property-severity-none': {
            table: 'sys_properties'
            id: '618611a5260d467da026575727e82ae3'
          }
          'property-severity-sev0': {
            table: 'sys_properties'
            id: '0d544ab02a504907a4abf2891a5b411b'
          }
          'property-severity-sev1': {
            table: 'sys_properties'
            id: '9b733f498398439bb363eb987bf2383b'
          }
          'property-severity-sev2': {
            table: 'sys_properties'
            id: '93eb9ba70ada478394ec7e08b890a433'
          }
          'property-severity-sev3': {
            table: 'sys_properties'
            id: 'a8ff66829778482d959a20b8887dc4e2'
          }
          'property-severity-sev4': {
            table: 'sys_properties'
            id: '02b66e8ba6f44b72a0cea260f6e8650d'
          }
          'route-alerts': {
            table: 'sys_ws_operation'
            id: '2e17ed2c79c7486592dea922b58fb99a'
          }
          'route-alerts-authenticated': {
            table: 'sys_ws_operation'
            id: '0707a741cb6c4ff5a29ad2d1f2baa509'
          }
          'route-health': {
            table: 'sys_ws_operation'
            id: '81276681dbb04ec3b9a619208c50ef2c'
          }
          'route-overview': {
            table: 'sys_ws_operation'
            id: 'ae24a9b06f0b41bca4a7b468eb819a0f'
          }
          'route-preview': {
            table: 'sys_ws_operation'
            id: 'fdf7f149c82e45eaa1de5dd619774ffa'
          }
          'route-preview-offers': {
            table: 'sys_ws_operation'
            id: '8d59ade5551f46d489d6fee3deab6dc9'
          }
          'route-setup': {
            table: 'sys_ws_operation'
            id: 'b39960104d6c48e0b6d4256bc7315301'
          }
          'route-setup-accept': {
            table: 'sys_ws_operation'
            id: '0c1b2e89dbe849eabd9de5eb9ad54fc5'
          }
          'route-setup-keys': {
            table: 'sys_ws_operation'
            id: '06ad287eeaf14d5db914e8a39fa8c69a'
          }
          'route-setup-offers': {
            table: 'sys_ws_operation'
            id: 'aae5d73c1abe441bb72a4dc191ef40d1'
          }
          'route-setup-test': {
            table: 'sys_ws_operation'
            id: 'b1fec385a9aa4ce9af0c02abbc1f342c'
          }
          'rule-check-caller': {
            table: 'sys_script'
            id: '13a7749b061942c0af8819cff48d6b50'
          }
          'rule-complete-link': {
            table: 'sys_script'
            id: '39fbee50b66e4f10a86ce3a092e622cf'
          }
          'rule-note-correction': {
            table: 'sys_script'
            id: 'fd62255d80c74459ab069bcc7079f9a4'
          }
          'rule-recount-links': {
            table: 'sys_script'
            id: 'af35ba594636430892380a89495a96e8'
          }
          'rule-recount-links-of-changed-class': {
            table: 'sys_script'
            id: 'f5cf46a418e949eb92e878258c1f125a'
          }
          'rule-recount-links-of-classes': {
            table: 'sys_script'
            id: 'f1b8d32511834a8699766dc0b195908c'
          }
          'rule-settle-link': {
            table: 'sys_script'
            id: '82d9aa693ce54b2bb51e4e5532962784'
          }
          'rule-tell-faults': {
            table: 'sys_script'
            id: '16d34ae6791449c08adba413b496a908'
          }
          'rule-use-callers': {
            table: 'sys_script'
            id: '3a32489bf85048339f4c49dd02a25eed'
          }
          'scan-app-role': {
            table: 'scan_script_only_check'
            id: 'c0bb54f96bb743b082ce919833e16a63'
          }
          'scan-callers': {
            table: 'scan_script_only_check'
            id: '9974c35b773a429ba7c972b059731121'
          }
          'scan-dead-deliveries': {
            table: 'scan_script_only_check'
            id: '56502e2fe1a743a882997b7e3fc4e25d'
          }
          'scan-keys': {
            table: 'scan_script_only_check'
            id: 'ad35eff41d32471c8ce47e7d0062abc5'
          }
          'scan-login-host': {
            table: 'scan_script_only_check'
            id: '0966f173d3274a5098f9747833eb5eb5'
          }
          'scan-platform-login': {
            table: 'scan_script_only_check'
            id: '4cc67456ea9e43d49cc18dd49581761f'
          }
          'scan-routes': {
            table: 'scan_script_only_check'
            id: '2c92c479c6aa484eaa2dd910d6479062'
          }
          'scan-wrong-settings': {
            table: 'scan_script_only_check'
            id: 'db8d2b7ef5404493ad73981eadf1e030'
          }
          'script-include-atf': {
            table: 'sys_script_include'
            id: 'ee61fe6be2364a19aeabae21256ec54b'
          }
          'script-include-daily': {
            table: 'sys_script_include'
            id: '4ac60ae433304d0590c5a820140a6324'
          }
          'script-include-scan': {
            table: 'sys_script_include'
            id: '2daeaa9d9a0c479386cd9f45da872eed'
          }
          'section-ci-binding': {
            table: 'sys_properties_category'
            id: 'f872ffb553264d988f19df211fd92630'
          }
          'section-life-of-an-alert': {
            table: 'sys_properties_category'
            id: '5c791f8570fb48338aeb94d3a01efb33'
          }
          'section-operation': {
            table: 'sys_properties_category'
            id: '3f2149d003684dc18dab2c58600583ed'
          }
          'section-what-the-incident-says': {
            table: 'sys_properties_category'
            id: '89b9bf48c0dd47d79f1fe53f17bd6a22'
          }
          'section-who-may-call': {
            table: 'sys_properties_category'
            id: '8c1cf3257da74a15a3a6f142225cc3fb'
          }
          src_server_admin_all_checks_ts: {
            table: 'sys_module'
            id: '3fee1ef18c184572b64196bf7529693d'
          }
          src_server_admin_caller_checks_ts: {
            table: 'sys_module'
            id: '16fddf2d3d744d2999817cbbd617dd41'
          }
          src_server_admin_caller_rules_ts: {
            table: 'sys_module'
            id: '255c7829c09d4eb482ad376515a46764'
          }
          src_server_admin_check_ts: {
            table: 'sys_module'
            id: 'a2f506ba07244e00be07f4fca5985ed0'
          }
          src_server_admin_ci_checks_ts: {
            table: 'sys_module'
            id: '0a52b43fc55e4a21a0a80f232153ad19'
          }
          src_server_admin_form_checks_ts: {
            table: 'sys_module'
            id: '2abb480ef13049329e8abc776e5f33f1'
          }
          src_server_admin_health_ts: {
            table: 'sys_module'
            id: '00d17d8c422544b79d848668d95de943'
          }
          src_server_admin_incident_checks_ts: {
            table: 'sys_module'
            id: '289531c2963a45c7b0a632d953d2b370'
          }
          src_server_admin_key_checks_ts: {
            table: 'sys_module'
            id: '27030aa1f27f4dd8ac3a239f2ed2595b'
          }
          src_server_admin_notices_ts: {
            table: 'sys_module'
            id: '82e173c2377246a2a3d50c6246e28c56'
          }
          src_server_admin_offers_ts: {
            table: 'sys_module'
            id: '8c16ed81951448ac87927ff605dbfe0f'
          }
          src_server_admin_operation_checks_ts: {
            table: 'sys_module'
            id: 'cb4021e64d3a4e1295bec4e7bb733c0d'
          }
          src_server_admin_overview_ts: {
            table: 'sys_module'
            id: '80e88d80efb749d5813b1b10aa4194a4'
          }
          src_server_admin_recipients_ts: {
            table: 'sys_module'
            id: '9c5c76b0aea14023bf13f7cd8df5bf91'
          }
          src_server_admin_security_checks_ts: {
            table: 'sys_module'
            id: '0b13dc0446fa48668687e7d2f773d8c2'
          }
          src_server_admin_settings_checks_ts: {
            table: 'sys_module'
            id: 'b01631cf66124cb487f983f848f87674'
          }
          src_server_admin_setup_ts: {
            table: 'sys_module'
            id: '86fb5b4bbc844b6f9d7c825c663c9edc'
          }
          src_server_admin_test_run_ts: {
            table: 'sys_module'
            id: '32da12335aad4035b9709032bb9e2116'
          }
          src_server_alert_decision_ts: {
            table: 'sys_module'
            id: '8f0709fa07f641b99de0d94b2bbcfaa1'
          }
          src_server_alert_due_ts: {
            table: 'sys_module'
            id: '42ce1f50cd36421e925d9a5525df5255'
          }
          src_server_alert_incident_buttons_ts: {
            table: 'sys_module'
            id: '8bcc560fb4154cdbb4a77d9ee286a1bc'
          }
          src_server_alert_members_ts: {
            table: 'sys_module'
            id: 'c581b544c1f6455dbaee51ffd46a6da1'
          }
          src_server_alert_noted_ts: {
            table: 'sys_module'
            id: '00ef73ab6f1c462c8c5347c14c8fd23c'
          }
          src_server_alert_row_ts: {
            table: 'sys_module'
            id: 'ce9881adc77e486e92ca2fbca60bcf07'
          }
          src_server_alert_store_ts: {
            table: 'sys_module'
            id: 'f6645519b29143c1842f5306936626cb'
          }
          src_server_atf_accepted_calls_ts: {
            table: 'sys_module'
            id: '4c5fee6d154348f5b97bc5683767f680'
          }
          src_server_atf_fixture_ts: {
            table: 'sys_module'
            id: '3e7bddc1732c440392ee45d9a8d22159'
          }
          src_server_atf_refused_calls_ts: {
            table: 'sys_module'
            id: '157a5b44768047b9bf6b714258041c5f'
          }
          src_server_atf_run_ts: {
            table: 'sys_module'
            id: '2b17f5953059468a934ac9b972cf5bce'
          }
          src_server_atf_signed_tokens_ts: {
            table: 'sys_module'
            id: '9706c5f02235411abe569552fbb2233a'
          }
          src_server_azure_alert_ts: {
            table: 'sys_module'
            id: '5742ad76128943a998d314c9e7b8af6f'
          }
          src_server_azure_arm_id_ts: {
            table: 'sys_module'
            id: 'bc368aeab86d4ae8a7bb54788144e356'
          }
          src_server_azure_envelope_ts: {
            table: 'sys_module'
            id: 'f281d8ab4d88499aaa39d456646fe446'
          }
          src_server_azure_essentials_ts: {
            table: 'sys_module'
            id: 'bcfe49deab8f437d8b9154848951cd5b'
          }
          src_server_azure_facts_ts: {
            table: 'sys_module'
            id: '3e78d98cb153462ab88c154e6a1393f2'
          }
          src_server_azure_fields_ts: {
            table: 'sys_module'
            id: '3cd8beffe59544bca2210655ab1554e3'
          }
          src_server_azure_html_entities_ts: {
            table: 'sys_module'
            id: 'c8053f7fc7f74d87b896d7931c08d12a'
          }
          src_server_azure_html_text_ts: {
            table: 'sys_module'
            id: '32fcbf5e4e7542feb62ad662692f797d'
          }
          src_server_azure_kinds_activity_log_ts: {
            table: 'sys_module'
            id: 'f9bba5c6c9bb4308aeab22d8092d2c40'
          }
          src_server_azure_kinds_backup_ts: {
            table: 'sys_module'
            id: '1fe1cb01251240259cc859d2543654d7'
          }
          src_server_azure_kinds_condition_ts: {
            table: 'sys_module'
            id: '9ee2891881b14612a2cd0ce90ed04b9f'
          }
          src_server_azure_kinds_cost_ts: {
            table: 'sys_module'
            id: '0cd0f2063b274689a4e0b495a1ce07a7'
          }
          src_server_azure_kinds_health_model_ts: {
            table: 'sys_module'
            id: '9b81f57c02f04c88a925b427d197d954'
          }
          src_server_azure_kinds_kind_ts: {
            table: 'sys_module'
            id: '47733ed602544e8ab753185fa89d14e2'
          }
          src_server_azure_kinds_log_v1_ts: {
            table: 'sys_module'
            id: '2cda5f9b8f9646a288ab583ae77ca9b5'
          }
          src_server_azure_kinds_log_v2_ts: {
            table: 'sys_module'
            id: '49734166dc304416a095ede1b05e74f1'
          }
          src_server_azure_kinds_metric_ts: {
            table: 'sys_module'
            id: '76db25bbfea046a99a4a4a38aa93bd8a'
          }
          src_server_azure_kinds_prometheus_ts: {
            table: 'sys_module'
            id: '8ebdd36abb394c88ab68b3cc3a0a60a4'
          }
          src_server_azure_kinds_read_alert_ts: {
            table: 'sys_module'
            id: 'd9e5f863ef224ae0aa291cc899cfe82c'
          }
          src_server_azure_kinds_resource_health_ts: {
            table: 'sys_module'
            id: '1d03c56c2a5743519aaee994b475ea02'
          }
          src_server_azure_kinds_service_health_ts: {
            table: 'sys_module'
            id: 'aa76493ebc4546d8a6d3afea9f2f581e'
          }
          src_server_azure_kinds_smart_detection_ts: {
            table: 'sys_module'
            id: '390bdca943c84032887476940d7bcdd5'
          }
          src_server_azure_metric_body_ts: {
            table: 'sys_module'
            id: '5f021190c05a49b6b949c085cb066d18'
          }
          src_server_azure_problem_key_ts: {
            table: 'sys_module'
            id: '8e8c3531a0e0487c8a628d0491a66fba'
          }
          src_server_azure_targets_ts: {
            table: 'sys_module'
            id: 'dc789970e60f4a2b8e9e22453464744e'
          }
          src_server_azure_text_ts: {
            table: 'sys_module'
            id: 'a1476b1e3eb74a4d82e6b44e24e53a73'
          }
          src_server_azure_times_ts: {
            table: 'sys_module'
            id: '54c198d5a2534d3e88fc395b747b2570'
          }
          src_server_ci_links_corrections_ts: {
            table: 'sys_module'
            id: 'faecc5a3df6648fe83603c159d832b20'
          }
          src_server_ci_links_decide_link_ts: {
            table: 'sys_module'
            id: '2fd51c6cb0974618a0437a1b1c5bf653'
          }
          src_server_ci_links_link_rules_ts: {
            table: 'sys_module'
            id: 'b77a335780474ef896b8ed303c70989a'
          }
          src_server_cmdb_bind_ts: {
            table: 'sys_module'
            id: '0b710db80272453fa93aa7efcff30d44'
          }
          src_server_cmdb_binding_ts: {
            table: 'sys_module'
            id: '625ccefb7796452e92a294de9abd4457'
          }
          src_server_cmdb_by_container_ts: {
            table: 'sys_module'
            id: 'f0a493c8e7c44028bbf58a0024af51fd'
          }
          src_server_cmdb_by_id_ts: {
            table: 'sys_module'
            id: 'e1bd2fd049184eababa3ecaa6434eb8f'
          }
          src_server_cmdb_by_name_ts: {
            table: 'sys_module'
            id: '8f6b34c381f84f6aae42df0a281b1d18'
          }
          src_server_cmdb_ci_classes_ts: {
            table: 'sys_module'
            id: 'bbe878038eb24f3d9f825e5e4e0f03de'
          }
          src_server_cmdb_ci_details_ts: {
            table: 'sys_module'
            id: 'dc39006e8dda4b929c049dbc093c9fea'
          }
          src_server_cmdb_cmdb_ts: {
            table: 'sys_module'
            id: '51fb747da4fb49d991e172619d27e6ce'
          }
          src_server_cmdb_explain_ts: {
            table: 'sys_module'
            id: '6babae4cb50d4a38be0cca83bde7d2f6'
          }
          src_server_cmdb_instance_cmdb_ts: {
            table: 'sys_module'
            id: '9d99524a6bcd4e19a1ca8afdd15d2a26'
          }
          src_server_cmdb_judge_ts: {
            table: 'sys_module'
            id: 'c71d88435e2f41f99989489fc32eb668'
          }
          src_server_cmdb_lookup_cache_ts: {
            table: 'sys_module'
            id: '19dfdc3ee9dc4a78b37c903da66ad1c4'
          }
          src_server_cmdb_machine_ts: {
            table: 'sys_module'
            id: '9667551f203a4141b9adeaf7d008c6aa'
          }
          src_server_cmdb_resources_ts: {
            table: 'sys_module'
            id: '70ba584de3004e03be5ca8eeb7f8e013'
          }
          src_server_cmdb_search_ts: {
            table: 'sys_module'
            id: '81f31e5900fb451183abc64e6fcc9915'
          }
          src_server_delivery_ledger_ts: {
            table: 'sys_module'
            id: 'c56e501458654796a0a39f5699ef8c1d'
          }
          src_server_delivery_overview_ts: {
            table: 'sys_module'
            id: '90194b387a9145d2a17f0fb16fa6fbb0'
          }
          src_server_entra_caller_ts: {
            table: 'sys_module'
            id: '3a45a8a1b1674ef0ba2bdc1771534cb3'
          }
          src_server_entra_callers_ts: {
            table: 'sys_module'
            id: '18db07736dd6494a8b56d73d263fbcdf'
          }
          src_server_entra_jws_ts: {
            table: 'sys_module'
            id: '613b6d71f3c14d14b6d8daeb711ca129'
          }
          src_server_entra_key_refresh_ts: {
            table: 'sys_module'
            id: 'ab5964a2eecb40bfa8d150b4195d7fae'
          }
          src_server_entra_key_set_table_ts: {
            table: 'sys_module'
            id: 'c874bf5163344ce9b0a66768553da8a6'
          }
          src_server_entra_key_set_ts: {
            table: 'sys_module'
            id: '9fbad282808d40b2baa55c7abe9e33e0'
          }
          src_server_entra_known_callers_ts: {
            table: 'sys_module'
            id: '853c2bf6c1d04d748dfd803e8eb9d49e'
          }
          src_server_entra_offer_ts: {
            table: 'sys_module'
            id: '84d02831cb6b47f9a9277eb24db3a8bf'
          }
          src_server_entra_proof_ts: {
            table: 'sys_module'
            id: 'df324e319dbb41c9b18fb02d5f68da3c'
          }
          src_server_entra_refusals_ts: {
            table: 'sys_module'
            id: '4f8cdbf54ad648dc8d41884c1516ec8e'
          }
          src_server_entra_rs256_ts: {
            table: 'sys_module'
            id: 'b8f4f0982ac84cb4b5b6aac1f62bc2a7'
          }
          src_server_entra_token_ts: {
            table: 'sys_module'
            id: '68e1d34414e64367a3dde41facd877c0'
          }
          src_server_entra_verdict_ts: {
            table: 'sys_module'
            id: 'e8d401ae41654995977bc21afd5c99cd'
          }
          src_server_gate_ts: {
            table: 'sys_module'
            id: 'd2bd1b65917541a19aeb52f5389c29e9'
          }
          src_server_incident_choices_ts: {
            table: 'sys_module'
            id: 'd3822c5ea5b640f4b0fecc191b442083'
          }
          src_server_incident_description_ts: {
            table: 'sys_module'
            id: '700e58aa68854c25aec46731bfbe9220'
          }
          src_server_incident_draft_facts_ts: {
            table: 'sys_module'
            id: 'b10a9db9eb184bff93fbc47bdb7c0f76'
          }
          src_server_incident_field_value_ts: {
            table: 'sys_module'
            id: '9ba9a7ee83804252961590604f18d255'
          }
          src_server_incident_fit_ts: {
            table: 'sys_module'
            id: '6278690cda6a459f9676aa2d60664595'
          }
          src_server_incident_from_ci_ts: {
            table: 'sys_module'
            id: '3c0a91ded42f404d8572dd2eb99ea0b8'
          }
          src_server_incident_from_properties_ts: {
            table: 'sys_module'
            id: '4fb34839d3a440009ca99cb175b7afbc'
          }
          src_server_incident_notes_ts: {
            table: 'sys_module'
            id: '8d70a1f448974c57a2997d6c8ad549ad'
          }
          src_server_incident_opening_ts: {
            table: 'sys_module'
            id: '23b411086d3643b0b75838fb4f224681'
          }
          src_server_incident_people_ts: {
            table: 'sys_module'
            id: '54c3fb82401945559382ec6981d256b1'
          }
          src_server_incident_priority_ts: {
            table: 'sys_module'
            id: 'e10854cae7d141769c6fb6348f489038'
          }
          src_server_incident_proposals_ts: {
            table: 'sys_module'
            id: '2dc51af2eccf4008b9253278162268fd'
          }
          src_server_incident_resolution_ts: {
            table: 'sys_module'
            id: '68f03567c33e41d0865aa563566a66ed'
          }
          src_server_incident_store_ts: {
            table: 'sys_module'
            id: '85b7be34f08a41e8bb243c42edeb57e0'
          }
          src_server_incident_values_ts: {
            table: 'sys_module'
            id: 'dad017a7b5de4f37879bec9f1c4522d2'
          }
          src_server_mapping_condition_ts: {
            table: 'sys_module'
            id: '7a64678e0729427a82225e6ddb3dd4b9'
          }
          src_server_mapping_evaluate_ts: {
            table: 'sys_module'
            id: '0da7e4112ded4e638093b3beeec8a2d6'
          }
          src_server_mapping_filter_ts: {
            table: 'sys_module'
            id: '0469cf652286460d8734fc8ec30086b3'
          }
          src_server_mapping_parse_ts: {
            table: 'sys_module'
            id: '07f5e478df02484788bac8efad19c88e'
          }
          src_server_mapping_read_ts: {
            table: 'sys_module'
            id: '6638215d63994c6a84d34e8c68fecff1'
          }
          src_server_mapping_record_ts: {
            table: 'sys_module'
            id: 'aedfc72aa3f84e9f894f1af5b8dd58fa'
          }
          src_server_mapping_rule_buttons_ts: {
            table: 'sys_module'
            id: 'cf8d82324e7e4959b059711f928bb9f3'
          }
          src_server_mapping_rule_ts: {
            table: 'sys_module'
            id: 'bc081898a56f42c1a79a4d13013c1cb1'
          }
          src_server_platform_cut_ts: {
            table: 'sys_module'
            id: 'ba1ea05205674cf294df3b0ff71819d9'
          }
          src_server_platform_glide_ts: {
            table: 'sys_module'
            id: '9a3dae0f1d2c4a72b2a1172e08fd0b3a'
          }
          src_server_platform_http_ts: {
            table: 'sys_module'
            id: '351d49e2a68d4d7bb3d1e00b581b8fcc'
          }
          src_server_platform_log_ts: {
            table: 'sys_module'
            id: '2015f353f18248e6a0ec462fe0a86284'
          }
          src_server_platform_node_cache_ts: {
            table: 'sys_module'
            id: 'aaa8ac484e88453d8f1249d1160365f7'
          }
          src_server_platform_result_ts: {
            table: 'sys_module'
            id: '558fdcdc717f4771aff0d6312f39a95e'
          }
          src_server_platform_text_ts: {
            table: 'sys_module'
            id: '61b7f763b1f348439802660aa2129241'
          }
          src_server_platform_time_ts: {
            table: 'sys_module'
            id: '162dde058fdf463886bda714ba097808'
          }
          src_server_preview_compare_ts: {
            table: 'sys_module'
            id: 'def2c2d6d6374b738b0088dc0e1f162f'
          }
          src_server_preview_examine_ts: {
            table: 'sys_module'
            id: '8409ac60ee9f419d89ed53962979020b'
          }
          src_server_preview_routes_ts: {
            table: 'sys_module'
            id: 'fdd149f3463441919d3edb4ae61c210a'
          }
          src_server_processing_apply_ts: {
            table: 'sys_module'
            id: 'cb9d57dedc784e12ae86119abf086ee6'
          }
          src_server_processing_call_ts: {
            table: 'sys_module'
            id: '4db9a2fd391344928f7374baf294ffb8'
          }
          src_server_processing_ending_ts: {
            table: 'sys_module'
            id: 'aef1c09921b347ab8b8ea73e6a03fe48'
          }
          src_server_processing_facts_ts: {
            table: 'sys_module'
            id: '95f0e7668c71418f80682da3d7969e5f'
          }
          src_server_processing_plan_ts: {
            table: 'sys_module'
            id: 'a940f8f3bdd840a48802d980ebc033c4'
          }
          src_server_processing_process_ts: {
            table: 'sys_module'
            id: '8afd4c502443414e8cc80193cdec67b3'
          }
          src_server_processing_read_facts_ts: {
            table: 'sys_module'
            id: '98cb03b56df24205b0828a0b74d57e7d'
          }
          src_server_processing_read_opening_ts: {
            table: 'sys_module'
            id: '38791cebde9a49a5ad93e3ae9c871480'
          }
          src_server_processing_upkeep_ts: {
            table: 'sys_module'
            id: 'ed88dedabf974e519fd80b9703c87222'
          }
          src_server_reasons_reasons_ts: {
            table: 'sys_module'
            id: '907d2c6808a4409f871fa20d7c613e8b'
          }
          src_server_rebinding_rebind_ts: {
            table: 'sys_module'
            id: '5c5c02d51d9e4e678ae6478d0a710fcb'
          }
          src_server_rebinding_search_again_ts: {
            table: 'sys_module'
            id: '78282a829ae545289dda2f5d2724cf79'
          }
          src_server_rebinding_search_jobs_ts: {
            table: 'sys_module'
            id: 'f7fc8fae3a2e43da8f56fa88bbef77b7'
          }
          src_server_retention_limits_ts: {
            table: 'sys_module'
            id: 'f8cb0f4b1fdb4d4fbcc27fcd3805f105'
          }
          src_server_retention_removal_ts: {
            table: 'sys_module'
            id: 'f4c0f0befc5c4c6f8dc18cd21aa6af1e'
          }
          src_server_retention_retention_runs_ts: {
            table: 'sys_module'
            id: '6410d763f50d4835ba9975d6d1c14dbd'
          }
          src_server_runs_runner_ts: {
            table: 'sys_module'
            id: 'cbeff9a8426d4b57a6ddc7aadd046bc8'
          }
          src_server_settings_catalog_ts: {
            table: 'sys_module'
            id: '1420e9cc0cb1477fb5e94c6200e712f2'
          }
          src_server_settings_ci_steps_ts: {
            table: 'sys_module'
            id: '5339402e749a42f684bf1cbaca541ec7'
          }
          src_server_settings_entra_settings_ts: {
            table: 'sys_module'
            id: '7e9ed42197984ac3af62fb2da0a54ee8'
          }
          src_server_settings_incident_fields_ts: {
            table: 'sys_module'
            id: '61b32660d3d14b98851caca569ce05bc'
          }
          src_server_settings_read_ts: {
            table: 'sys_module'
            id: 'c488b82788904bd9a58cbd1105df8bae'
          }
          src_server_settings_settings_ts: {
            table: 'sys_module'
            id: '943f1f604f634dd18b0b051f97c3e0f8'
          }
          src_server_settings_value_types_ts: {
            table: 'sys_module'
            id: 'fdfaf95fe0c24037a669a988480732fb'
          }
          src_server_template_paths_ts: {
            table: 'sys_module'
            id: 'ea6402c3f1ec4a0fad5f7c4222fbbb6c'
          }
          src_server_template_template_ts: {
            table: 'sys_module'
            id: '1feb5d3dedcb4fb48ca4d486b8c7cc38'
          }
          src_server_webhook_ts: {
            table: 'sys_module'
            id: '454717bdafe34ebe913ac5eae9132b16'
          }
          'ui-action-accept-link': {
            table: 'sys_ui_action'
            id: '6c14de7754e145c78b7a74bbd83f34de'
          }
          'ui-action-accept-suggestion': {
            table: 'sys_ui_action'
            id: '306c83c9f2a047178f2ccd17045686be'
          }
          'ui-action-dismiss-link': {
            table: 'sys_ui_action'
            id: 'ee506fb7056f461f9c233aa4b3a86911'
          }
          'ui-action-dismiss-suggestion': {
            table: 'sys_ui_action'
            id: '1854194540024198a35aa1c171575d80'
          }
          'ui-action-new-rule': {
            table: 'sys_ui_action'
            id: '82ffb215de3f4579915a98a322a541b2'
          }
          'ui-action-open-in-azure': {
            table: 'sys_ui_action'
            id: '6ab0284af19349a998e5acc37635832e'
          }
          'ui-action-preview-rule': {
            table: 'sys_ui_action'
            id: '7a436d4084384c4db99a064e0b57bfc8'
          }
          'ui-action-replay': {
            table: 'sys_ui_action'
            id: 'fc01b5f78b4b467b8700f74015531d5d'
          }
          'ui-action-search-all-cis': {
            table: 'sys_ui_action'
            id: '91d2939813504119b7d5e118ea24c906'
          }
          'ui-action-search-ci': {
            table: 'sys_ui_action'
            id: '81cc4f853d7146eba8ca5559f3d96077'
          }
          'ui-action-search-selected-cis': {
            table: 'sys_ui_action'
            id: '801d0dc194374a15b298968fa79c0f46'
          }
          'ui-action-show-alert': {
            table: 'sys_ui_action'
            id: '7bd6d4ed747741c1815be6fffbe1263a'
          }
          'widget-average': {
            table: 'par_dashboard_widget'
            id: 'dd66e9e1fe824d948103ee909d634726'
          }
          'widget-ci': {
            table: 'par_dashboard_widget'
            id: 'dca7357cc247401f8f72d1c33aee2adf'
          }
          'widget-days': {
            table: 'par_dashboard_widget'
            id: '813e4e0af99c407eaa580ac19b0bbba0'
          }
          'widget-failed': {
            table: 'par_dashboard_widget'
            id: '906d82ad7074423691d353cc7dda3763'
          }
          'widget-open': {
            table: 'par_dashboard_widget'
            id: 'd332cad9974b4d4f91703e5387432d84'
          }
          'widget-reasons': {
            table: 'par_dashboard_widget'
            id: '0f8ea2acf82e4d4e9ca9ae063b62a289'
          }
          'widget-refused': {
            table: 'par_dashboard_widget'
            id: 'a4c3193095064e19ad7915e13958556b'
          }
          'widget-rules': {
            table: 'par_dashboard_widget'
            id: '1cf5e6f5408b48fb86c39b924c5a4b04'
          }
          'widget-severity': {
            table: 'par_dashboard_widget'
            id: 'b3b5723ecf2040b08b6eddbc6e217b7e'
          }
          'widget-short-lived': {
            table: 'par_dashboard_widget'
            id: 'd16e38c83a4b44d38e0cee5598df0c77'
          }
        }
        composite: [
          {
            table: 'sys_security_acl_role'
            id: '000de274f9a74a80a4985ddb1ead6bef'
            key: {
              sys_security_acl: '6bb8e263574f4bc38ad32cffbd640ce4'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '00125726a5f64738b9454a574c6daeb3'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'label'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0062cea31c4e486cabd2ff2adca77569'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'count'
            }
          },
          {
            table: 'sys_choice'
            id: '0084a69ce97749a29d47208f491ae8ae'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'incident_closed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '00ab81e877c4441dbb7f5cf364308c97'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '00ae482e552d497e94149a2b7adad973'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'title'
            }
          },
          {
            table: 'sys_documentation'
            id: '00bf7a87ab7841d5800105320cfa4981'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '01a43293cb5141d4baec264837aed421'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'role_checked'
              position: '6'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '01c22a19d13d4b7a9011e3cfaf75081e'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'incident'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0225d5fcbd724b69a12f39455ed3f584'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'issuer'
              position: '8'
            }
          },
          {
            table: 'sys_choice'
            id: '024d2ac1baef482f88dc249a802ee2d5'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_impact'
              value: '3'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '026071203bbe4579bb40045f241ea22a'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'action'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '028e3cdd06c54903b16ca6040eefe1d5'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'headline'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '02ba41e7ca994944b528c600e3c8344c'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended_at'
              position: '4'
            }
          },
          {
            table: 'sys_choice'
            id: '02f26351429d4f30b533334ba0100b73'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'incident_taken'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0317a91420944c3da2a12a1d5c8a1b50'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'azure_caller'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0336c3fbaad845898cd1faf6031c653c'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'due_reason'
              position: '24'
            }
          },
          {
            table: 'sys_choice'
            id: '03538d9fb28d4fb8b5cefec2c6fcede8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'log_v1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '035d3adf8d2541efa1d6dca87cfda37d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '03cb0a24233b4aacb7f53353f13dd9ca'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_by_hand'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '03d8a92a93344fbcbc0af4e3658588b0'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'count'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '03d92906791346f68f6f13a27d84564c'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'sys_domain'
            }
          },
          {
            table: 'sys_dictionary'
            id: '03e12a72143948ae9369f7283a1d09aa'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'alert_key'
            }
          },
          {
            table: 'sys_ui_element'
            id: '03f5e29596a1480b82f58e4085c8a217'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'fetched_at'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '040b48ec6c664320be160366a9f9cfde'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'was_held'
            }
          },
          {
            table: 'sys_documentation'
            id: '0447e71f19a042d3aaa039caeec6e3b7'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '0449b5ec0d2d4ccfa5bdf441dbe09d0b'
            key: {
              logical_table_name: 'x_secx_azmon_ci_link'
              col_name_string: 'link_key'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '0478053f4d3a429cafcbb2329fe095a7'
            key: {
              sys_ui_action: 'fc01b5f78b4b467b8700f74015531d5d'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: '05081b59d2ce451c896a9ce436cabfb6'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'alert_key'
            }
          },
          {
            table: 'sys_choice'
            id: '0518075c03a0412889822f078bf4b5e9'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'user_token'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '0552d13cade948848eb2fdd297ffccf8'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
              value: 'always'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '058463dd5fc14e4792777f16c8986e3b'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'looked_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '058a86070c194a5eb47457906d2841e9'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'next_step'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '05b4ffecce624dd1809715139a52c9b2'
            key: {
              logical_table_name: 'x_secx_azmon_ci_class'
              col_name_string: 'arm_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: '05c3f9b1d25e464e8e550ba64f129e28'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '05ccbb7082b54b0db2c4e29aa6b063be'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'sys_domain_path'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '05d2272938f841c1a8ff912c769f1ec4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'duration_seconds'
            }
          },
          {
            table: 'sys_dictionary'
            id: '05ff3c4c38a546ad903eebd3378cf857'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'bound'
            }
          },
          {
            table: 'sys_index'
            id: '0607d87e0f834b8fa67f1140b6f04427'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'number'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '061264a612974a71b50edcbf129b2868'
            key: {
              sys_ui_form: {
                id: 'bc7df50cd19a4d5aa9d9a7bf0d8991a4'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '0676c2168a2e41a8ab69b212102ed604'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'subscriptions'
              position: '12'
            }
          },
          {
            table: 'sys_choice'
            id: '0680830e4c6d4dc084a63742a72d48e2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'nothing_changed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '06959c6c094d4e5ab3b1d528184f21df'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0698d5c5ca32416181313b4d1c7cfb11'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started_at'
            }
          },
          {
            table: 'sys_variable_value'
            id: '06ce7df91e9f418da0f00d5f4e5ab041'
            key: {
              document_key: '92a01264e3f144f7b0c0a925cc6b291d'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_ui_list'
            id: '06dc41b1063845949b607dca13783122'
            key: {
              name: 'x_secx_azmon_rule'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '06e4dd9707c743fdbe967c7688a6dda1'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '36'
            }
          },
          {
            table: 'sys_dictionary'
            id: '06f267e56b344362bbff47bbbd20b901'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '070ef9e0ab7040398f24ad728e56e27c'
            key: {
              sys_security_acl: '6b9d3018144040dc9092b6985dcb2573'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '07b65b7ec09345339a0ad6448de684a1'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'tenant'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '07baaabbc5e64ea1ac3c0e5c7fb15a9a'
            key: {
              name: 'x_secx_azmon_rule'
            }
          },
          {
            table: 'sys_documentation'
            id: '07cc0074651f44109839e67d3b58d51a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'auto_resolve_hours'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '07d40f2655ee42f19494fdfd277d1523'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'duration'
              position: '11'
            }
          },
          {
            table: 'sys_choice'
            id: '07fdd97bb22e4c259a609f1f8f89ab1d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              value: '2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '08502d03d4a743e1a737a74dce8e7a32'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              value: 'received'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '08fbef85807c4efa8763e68106f174e7'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_at'
            }
          },
          {
            table: 'sys_choice'
            id: '091f7367b1634023bb6868584f63c94e'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_policy'
              value: 'new'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '093c08736a744e0e8c55543f002c5c2b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'same_firing'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '0996153eb5524aaca4a305be194694f1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_name'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '09ab50df40614abcb20080ea6f7d3121'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'deliveries'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '09f114d97d28499fa658ff3f9e8db3d6'
            key: {
              document_key: 'b8121768df0a4d05bf9a2dab79b0dae5'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0a2bfbfdd75c4eddbdaacf4ad504b7f1'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0a4714b18f994419b76bbd3fd5407c4f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_searched_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0ab921d3f31846989dcde8b205f76c2f'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'number'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0acc759c9d894fef899d5e9cdc0970af'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended_at'
              position: '5'
            }
          },
          {
            table: 'sys_choice'
            id: '0af7f868639442dc946795bd81704542'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'not_json'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: '0afbae1352f940dfbaf0726b6196ef10'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'route'
            }
          },
          {
            table: 'sys_documentation'
            id: '0b1bf594443445d6a224e4d93f9bf23b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_link'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0b40a41880c5406cb8d970f4dbf291eb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_by_hand'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0b5574cb2f7b46959e987bdfbfd7c370'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'duration'
            }
          },
          {
            table: 'sys_choice'
            id: '0b804c50d8cc4cd9863126f05bd2ac7f'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'test_recorded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0bc3d8eb06434419af345106b52373a9'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0bdc59c293674e52a617e5ec1e944dae'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0c1186d772104fbf9a2957802efbe8cf'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'explanation'
              position: '14'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0c1871e5d8e04bb7b686c8e36989140a'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended_with'
              position: '16'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0c2ec5561cad4ec88827c3a8a2b43abf'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'explanation'
              position: '8'
            }
          },
          {
            table: 'sys_choice'
            id: '0c8e2c7d74004a98bb01efc787bf43fc'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'rule_recorded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0ca31e500cc24c86b6a5b8b52b0e1b2c'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '28'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0cae7bcb545240c0ba3936857fd4e49e'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'incidents'
              position: '12'
            }
          },
          {
            table: 'sys_choice'
            id: '0cec23dad4314b3197e72dd1c1935275'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'ambiguous'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0d0562eafeec4c36b0a18a3acee14a49'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tenant'
            }
          },
          {
            table: 'sys_documentation'
            id: '0d42b1535c744387baa854f00452fa0d'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'fetched_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: '0dc57f90b513420aaadb22dfd0563598'
            key: {
              name: 'x_secx_azmon_cleanup'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '0dc89979a92b47d8a8e9e3317c177ba9'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'resolved_before_fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0dd2914560f2420ab0a074d17a8301e5'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_choice'
            id: '0de92a573e894d71a2223cfd57118d7f'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'unsupported_algorithm'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '0e2c623c1e09486da60e52f19e9ca2f6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'facts'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0e3320ffc1594507acd81716a704ae6c'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ci_rung'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0edb8634f1734232b201b2ddc78e11b1'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: '0f15d037102e4b939a3967e778dbb111'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_chosen'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '0f1834b3e499482599bf74375dfb8cbd'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
              value: 'noted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '0f6364e34dc140d4b657c103e8b1a13d'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'next_step'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0f67b368600e4ce3beea103ce80caa92'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_step'
              position: '15'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0f9dd13000c94b7fb799e5d7e1f5d20d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'mapping_trail'
            }
          },
          {
            table: 'sys_choice'
            id: '0fb3a14c31784f07a86e52cb832241e9'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'same_firing'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0fc3527b2f614154b0d7ccffe9aae31d'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0fd0d8bfb05347e097510e531f8e97e0'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'callers'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0fdbdf02cd0a4246bcd5773057982f4d'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '10039457872b4fd58679cb4ce9f60b7e'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'go_on'
            }
          },
          {
            table: 'sys_user_role'
            id: '10117bf8577c4d68a3b781e7d4eae86a'
            key: {
              name: 'x_secx_azmon.responder'
            }
          },
          {
            table: 'sys_choice'
            id: '1042bed0b68947aa87028973ee3eb911'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'message_added'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '105582149d2c4909a7d709f6571ce3bc'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'ended_with_newer'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '105aa35c5ac346b6b8363381663ef570'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_exact'
            }
          },
          {
            table: 'sys_choice'
            id: '10c54bc244154f4ba9a367cebfc64cef'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
              value: 'rule'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '111b24122dbc4c1b9721f4faf051a8ff'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'cloud'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '116ea1fb25fa481a92e5576c9722365b'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_fields'
              position: '16'
            }
          },
          {
            table: 'sys_documentation'
            id: '11824e63ca1b4588b80b57914a80cb4d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'alert'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '11a46009cf504290a9a2df72560416fd'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_by'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '11c45c94da2a4bc38e08c98dcbe67361'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_choice'
            id: '11d1c704e74f485e904d1513caa67698'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_end'
              value: 'reported'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '12031e2623f149e0a20cb4eca46bafb0'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'resource_health'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1232a649c7d24e9eb4836bb62915ce9a'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_searched_at'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '12742fc03bc94283974fa17fcf9157e5'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '12852c8e80de451182f1b55a73c0874d'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: '129b52e62b7e4a70b1421dbe2c3704cb'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_policy'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1366db2a0ef243658001a7965b709a1f'
            key: {
              sys_ui_section: {
                id: '520517043c2c480a8114a4cc91db5e13'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Details'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'facts'
              position: '0'
            }
          },
          {
            table: 'sys_choice_set'
            id: '139bf02bac224d59a428248ce39af3b6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
            }
          },
          {
            table: 'sys_documentation'
            id: '14164e12c6df41b2a761561eba61b7de'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '148859f8a44a44c39d1908b19e2e9843'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'asked_by'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '14998b90a8344c77846ce017e8468490'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'payload_removed'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '14addcd471b44ad8bb608bcc4924f605'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'queued'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '14af6ad7ace9466287c0ac5b177065f7'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'opened_at'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '14e150bad57145168f430b3b1a1b1e36'
            key: {
              sys_security_acl: 'bcbed6109112453b97cf75896d6254da'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '14e3dd3613c44daca5e1a40692c97d8c'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '152d85d875e4433aaa84b4e7c9af7c96'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'cmdb_ci'
            }
          },
          {
            table: 'sys_dictionary'
            id: '15303f101bcf4c4991d671375a8b2005'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule_when'
            }
          },
          {
            table: 'sys_ui_element'
            id: '154fac536aa24539a2ca981c52034d37'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resource_type'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '15791e8c7e4d4c0cab8da9330ced67af'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolving_delivery'
            }
          },
          {
            table: 'sys_dictionary'
            id: '15adb4cdc50540aea64aade8c66159a4'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
            }
          },
          {
            table: 'sys_dictionary'
            id: '166e169ce54840f899cc6176756be0b3'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'issuer'
            }
          },
          {
            table: 'sys_documentation'
            id: '16769b23fb47497eade4b431c8c1be34'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '16c107ccf477441fa2f708543b8b8f5b'
            key: {
              sys_ui_form: {
                id: '8e0929ec98db46eeba288c725e9c35c7'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '1704ad9dd66c4ed3ac71dad12fa0589a'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'mapping_trail'
              position: '8'
            }
          },
          {
            table: 'sys_choice'
            id: '174296900fce43be959e06748b2dad35'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'expired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1743410339b74709b1eccc68c9e25d3d'
            key: {
              document_key: 'd9ee05c21ab943b4b6a7738f38748f7b'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '174398b794cf4330b6307b06ea25defb'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'fired_at'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '1744d30c6b424d38883d6316bb1da2b1'
            key: {
              sys_ui_form: {
                id: '39a35c7b6ff64b83b5bc00e62c91ff08'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '17b268a93c404ece9f5de154853bcf50'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'active'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '17c2d5013ea44f068da07a9a87c67e33'
            key: {
              sys_ui_form: {
                id: 'd961fc071bde4982a0d2d96677da4369'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '17d695f588ac4b8b9ba4c4701747e935'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'alert_id'
              position: '19'
            }
          },
          {
            table: 'sys_variable_value'
            id: '180d3cd7ecf54b6dba9b9ac6f255370c'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_index'
            id: '181aab61d95d430997d51775913b6ef6'
            key: {
              logical_table_name: 'x_secx_azmon_caller'
              col_name_string: 'tenant,active'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '18312c7da4524158a36ffd3dc90b02d8'
            key: {
              sys_security_acl: '18263a14970548a2b41512edb58d929e'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '18c9df727749402b92714f19b2b48fbc'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'looked_at'
              position: '9'
            }
          },
          {
            table: 'sys_documentation'
            id: '18d84cb10c104e02b8ea0836c6f7a744'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'sys_domain'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '18facf1a1bbd4d4fa478ad4a7059ab17'
            key: {
              logical_table_name: 'x_secx_azmon_ci_run'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '194db6fa96bd47509804f1f6e5f53838'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_fields'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1952347f24554a8c9211821ec43abaff'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '197c08c051544df0864d0b0a77dc7fdb'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_description'
              position: '13'
            }
          },
          {
            table: 'sys_ui_element'
            id: '19939bd86da5465897e689c9dc2e33e2'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'keys'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: '19afdb6693e74ec485f7e31fff7f2203'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'mapping_rules'
              position: '7'
            }
          },
          {
            table: 'sys_documentation'
            id: '19b7f39c25274549a8a6a93613958035'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'last_call'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1a17899ab88f46ceb2d87c53f39e03e2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'next_attempt'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1a23ce7f8f57476e9d4f4dc696d9504f'
            key: {
              sys_security_acl: '7bcb477e300e45c28964d02960e22411'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '1a802df66953429aacf09095cfb6a7f9'
            key: {
              document_key: '5ba218d1879e44cda86cfe52ee51269c'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1a9c9589314742baaed9572b790b5878'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '10'
            }
          },
          {
            table: 'sys_choice'
            id: '1aaab46d22f442ba8703ed9a8361ff39'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'storm_opened'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1b03d064e36e42b5b1f1690594f6d4a0'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resolved_exact'
              position: '26'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1b15a876ffb14cddae6933a319101ebe'
            key: {
              document_key: '84dfab1e20d048309084c2145ede452c'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_ui_list'
            id: '1b32262134164ddcbe4394584d5dbff3'
            key: {
              name: 'x_secx_azmon_ci_class'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '1b919f4274434f108547c1f7130ab8ed'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: '1bac5c92b7f54f70886b176a460767b1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
            }
          },
          {
            table: 'sys_choice'
            id: '1bb074abcfa7418e899e04eea06f6c56'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'older_firing'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1bb2984c8bd840f185aa7c76aeeaacce'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1bb934c2a49741769c13db228d7c07cf'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1bc2d3fb3500446098765cb828378199'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_end'
            }
          },
          {
            table: 'sys_choice'
            id: '1c1a6861659d40f4af5ac5b607fbfc64'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_urgency'
              value: '2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '1c1f7a62acca4e1ebd40618bddd16de1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'settled'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '1c45e120e9a54daf88203686c56a0011'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'rejected'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1c51dfde969e4d67a8ed71e1b3a9fa0b'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '3'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1c81ef4fce6144d6b7fa1a7cbfa0f2e7'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'asked_by'
            }
          },
          {
            table: 'sys_ui_section'
            id: '1c9b6e560d1847e8923b8bca6a4b843a'
            key: {
              name: 'x_secx_azmon_rule'
              caption: 'When: all of these hold'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1cba2eb7f40b479c8455f1476f2eba97'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1d16d43c281b441eaf4ac53b3407c433'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_work_notes'
            }
          },
          {
            table: 'sys_choice'
            id: '1d36ab39eda94faea9fa4ebaa33d6719'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
              value: 'flapping'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '1d92e1cc9d9441efac693c5006efd602'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1d974ad709814e39b84ad4708ab92af1'
            key: {
              list_id: {
                id: 'd6af5434662d403c955a1a04c7d9efa9'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'version'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1dacf1e576d241568356c211e1ccc820'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'runs'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1dbfc530ffab4f698dca77118b1af9f5'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_choice'
            id: '1df29a61f5ca4a2f8c15be7d3173b11b'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
              value: 'running'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1dfcfe890c5f4b24af48e3081b4262ef'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'platform_user'
              position: '7'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1e9c40c0e5e1469782ed1644626dc3f5'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'assignment_group'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1ed56bc83b2c4cf59756e41c70eee922'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_why'
              position: '12'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1ee7c80ac9b74412ad1506cdf1e03f76'
            key: {
              list_id: {
                id: '1b32262134164ddcbe4394584d5dbff3'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ci_links'
            }
          },
          {
            table: 'sys_choice'
            id: '1f2082ed348544318787e74aff6c09cf'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'refire_new'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1f80cbfc161547c8821dbffe860d765e'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_choice'
            id: '1f8fd18e7d0546468e5d9c70ed8ab3f2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'activity_autoscale'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '1fea5da9280e433e8ccabdc8ac62c994'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'metric_dynamic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1ff3930fa1d14c4c9b2d046f1a53d144'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'incident'
            }
          },
          {
            table: 'sys_documentation'
            id: '208f28b458454f0e9479b42d899b491d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '2097df792ca043b783dce14603834c24'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'ended_at'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '210446c01a5249aea5571922ff933ab1'
            key: {
              document_key: '6b1efdbc7a184794939555dc9eb45c37'
              variable: '19280c919f132200ef4afa7dc67fcf16'
            }
          },
          {
            table: 'sys_dictionary'
            id: '214b1067956b4a7f95037304cf069ca6'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '21743b7467a648e1807df5739c9abd8a'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '21f42859ea2c4eb783dd931f7d49f404'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'azure_caller'
              position: '1'
            }
          },
          {
            table: 'sys_choice'
            id: '22838e81e5a74d418ff168c4800c14d6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'older_firing'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '229664b80848429dab8024cf266977b3'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'fetched_at'
            }
          },
          {
            table: 'sys_variable_value'
            id: '22afbd21190b40cdbdab4bfb361bb057'
            key: {
              document_key: '1cb68f1c06db4d30ac1c734691cc3b1c'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '22cfbca9c60947f89a610c601155f7a0'
            key: {
              sys_security_acl: '609d4447622e4496acd3aa8fcd226704'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '22d5d9bdb587421483eeacc6b0c6cd1d'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'started_at'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '22f31cb61d7c4db897f6d8d599e89d17'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'first_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '22f63be3cd0744fbb87765cc42d2b42a'
            key: {
              list_id: {
                id: 'df758c9c671a490389741bf8dc993c79'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'resource'
            }
          },
          {
            table: 'sys_documentation'
            id: '23212cc8047a461a978c81f79ea51b81'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'runs'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2413513733f246939c0a96e74a4e047c'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '24204d0d42c84fefa723bf4d7fe944d2'
            key: {
              list_id: {
                id: '1b32262134164ddcbe4394584d5dbff3'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_choice'
            id: '2424021256a54a76a85aeb5010f306de'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
              value: 'never'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '242c183e73084474884b9167bc2c712e'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tenant'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '25e61aa54dd54a9eafa51f95b2c927dc'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '25e8ea09bdba4695a4c224e352d0dee4'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '13'
            }
          },
          {
            table: 'sys_choice'
            id: '25f8421bb9774c5b988d3bea3367e0f3'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'cloud'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '260129060ba24e0d9c4e983606b65943'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule_when'
              value: 'outside'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '2601ad89ddb1426a86ed724a953cbabf'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'prometheus'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2610f29e9d624e1c97e6800040bf80af'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'headline'
            }
          },
          {
            table: 'sys_dictionary'
            id: '26531d95259243da9efc349aba29c8f9'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'company'
            }
          },
          {
            table: 'sys_documentation'
            id: '26a90a5dbc834b5f86cd55b3b88ced00'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'incidents'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '26aa6a656ccf4ecbafd1ebdf2cda6334'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'refusals'
            }
          },
          {
            table: 'sys_documentation'
            id: '26c5e54271bf41608af9018329a0d316'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '26fda55a19a347fcb58870a7a8f7a12c'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ci_why'
            }
          },
          {
            table: 'sys_documentation'
            id: '271157da05b34cdea5496b412438a529'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'link_key'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '277e0f7390594e5b856c9954a4ff971b'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'count'
            }
          },
          {
            table: 'sys_documentation'
            id: '28019db5b32c4e66bf6633490016d8b4'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'role'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2809cd2c9cd149f3b26d5a423e3452e7'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'delivery'
            }
          },
          {
            table: 'sys_variable_value'
            id: '282bfbcb67ba4d8a8e1a6008e081d359'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_dictionary'
            id: '282e88fcd5214600b28b7c3ed7e8e386'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'action'
            }
          },
          {
            table: 'sys_ui_section'
            id: '2854be068b0d4932b5a717881bbb1482'
            key: {
              name: 'x_secx_azmon_cleanup'
              caption: 'Retention run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '28a9bd6edc4a4abab6c725f8a7268e74'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_exact'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_section'
            id: '28b0436827eb497b8bc2e1ac601225b1'
            key: {
              name: 'x_secx_azmon_caller'
              caption: 'Caller'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '28d7f55fa5564b9e88dd98fbeac47bea'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'sys_domain'
            }
          },
          {
            table: 'sys_documentation'
            id: '2966212256e6462c9819c7af2986db07'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'milliseconds'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '297cafd78ca8445f974e9ad5c7c2446c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_search'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '29d8ef49ad5f473db97e7d41c1e6929e'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'incident,state'
            }
          },
          {
            table: 'sys_documentation'
            id: '29dfc68a3fce45b5a0e157aee10ba765'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'error'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2a1376f967644f3c8b17a183cb3ec1e1'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2a18fbc8c3ad4303883e26a3d6464caa'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2a4776cb23ef4f96ac7825c313f0d5d8'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'cloud'
            }
          },
          {
            table: 'sys_choice'
            id: '2a7a6af6ebc94ce1ba7b54c9f1bbeb9c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              value: '4'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '2b3b584d2199416c9523ddd1e066b8e4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'close_notes'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2b7f67093c35499aa716b45e8d0df006'
            key: {
              sys_security_acl: '84eede807c284931a5325b8dfc2ddd31'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '2bb90b10d4bb4c22afbc90a188977c46'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '6'
            }
          },
          {
            table: 'sys_ui_view'
            id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
            key: {
              name: 'x_secx_azmon_without_ci'
            }
          },
          {
            table: 'sys_documentation'
            id: '2c2b803689ea4f7da72dbd6e31ea6a63'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'problem_key'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '2c3eb90d3f264fb28e64c78134f8b88d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'quiet_again'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2c69da1d31b54013bb9ab1936aeeb152'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2c95af7a249843f7a8b7acab4555a9c2'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'order'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2cc75e23e01a4858bc878e609e26a7ea'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'fired_at'
            }
          },
          {
            table: 'sys_choice'
            id: '2cd1a246ab4c4c9f9f5967ee0964c0b3'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'stale_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '2cdab1f2fb3e415ea50afccc72c2bf7e'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'notice_key'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2d18f662256e48e2b2644d682ff58c6a'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2d55babdf739497b86949e567d402c56'
            key: {
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'error'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '2d8bb0065f534676a8e386972c830166'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2d8d6e8fceb8439a8573dbe548a172f0'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'assignment_group'
              position: '18'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2d92b4c0a8184b369af1770092222727'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
            }
          },
          {
            table: 'sys_choice'
            id: '2da06d1e55c3422dacfdb6535f83e49f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'subscription'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '2dbdc90cda97471b8a8d57738a96d316'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'app_insights_v1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '2ddb7fdbe168453eaedba14a6a5f5f9c'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '2e5fc1c33e5d4856a2d7502fc7498669'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'explanation'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '2eba0781264a4d42b7bb0cf4468e89ce'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'state,severity,is_test'
            }
          },
          {
            table: 'sys_choice'
            id: '2ee6cfba4d7843a280565e8d0e84d946'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'refire_outside_window'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2f03e48aa36441b8973f95094dabf914'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ci_link'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2f22ede67a094142a4efc2fe279eec34'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'auto_resolve_hours'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2f2da139bad6456cbe1d7978ef35556d'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2f545de0a09043d8b8d045617087b031'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '16'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2f84da2c47ea433ba3f88486c622c70c'
            key: {
              document_key: '7a6e5f07a709417fa31f01c77d66404f'
              variable: '5a9258199f132200ef4afa7dc67fcfb4'
            }
          },
          {
            table: 'sys_choice'
            id: '2f9335fefc8644868eb3f10ed5cbbb18'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
              value: 'waiting'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2fb636d8a9a4419c940a0e7ed6fe1dfa'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_variable_value'
            id: '30806c3234b646faa0c154d8076fb9bc'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '309dac3690384be4bf332cd502bd1d2a'
            key: {
              sys_ui_action: '801d0dc194374a15b298968fa79c0f46'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '310b558fb8d04502bb6bf05c67818b3b'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'group_ended'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '3134aa04822e40569f24cfcc5c5d8997'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'group_ended'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3135a4d7920b4aa6bd56f4f92aab46ea'
            key: {
              sys_security_acl: '51f72365e8454a8f9daf250b397e3efe'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '316040a7f1cc4836a1d8d97f1b1a3cc6'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'incident'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '318ca58b1533489fb1bf8bd6be7415b1'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'headline'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '31ba8aeb0c95469ebf444ddcade383c8'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '31f477e39a104cc7bae25f9f84a0bab0'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_variable_value'
            id: '32647b08ee764eca97fe22644c1175d9'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3278544c180043a3bc81b6397b806604'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'auto_resolve_hours'
              position: '32'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3281ccaec9a7456bb347598235c84a2b'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refusal_key'
              position: '14'
            }
          },
          {
            table: 'sys_ui_element'
            id: '32891fae3425480b83ae0cc9da5e8601'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'deliveries'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: '329f117635e54881b802a2db1ae846b1'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'azure_caller'
            }
          },
          {
            table: 'sys_dictionary'
            id: '32b8f57e5cef453cadd65a6788703d69'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_trail'
            }
          },
          {
            table: 'sys_variable_value'
            id: '33838d073b93457190103630d5d9a6db'
            key: {
              document_key: '931ed14bf5b045c5821855f4b4851c98'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_db_object'
            id: '33e3ff7a7caf461eb189fe9f0cb6ea40'
            key: {
              name: 'x_secx_azmon_refusal'
            }
          },
          {
            table: 'sys_ui_element'
            id: '342be1d23cab43ce8387704da748c2a0'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resource_group'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: '342cbc595d024f2bbb6a6327b12d597c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'log_v2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3459c080d5d54fda9be93a015d561054'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'started_at'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: '346614c93f1a40c4b00bcb505568ae43'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '353c45842a974070bab9ce876dcd6d6d'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3545455b3d8148099948b952b6be448f'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_choice'
            id: '354efafdaafd4487b592b5d3a5421c35'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'no_incident'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3595b1e845524e68a17deef387c9f71d'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_variable_value'
            id: '35964c3695534840abdbaae24c6dd3f3'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_choice'
            id: '3616245664e14d3283695ea11b151058'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'newer_already_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '36593a87f25f4d1cb7cf64e945500be4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_trail'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3663803de24b40bdb74ccaa0b4692543'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_candidates'
            }
          },
          {
            table: 'sys_ui_section'
            id: '3664dda11f5d4963909e9303894d1f2b'
            key: {
              name: 'x_secx_azmon_key_set'
              caption: 'Signing keys'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '3686528c360848eca0df9dd8654ce385'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3699c835549e41809d82b6c474532ea8'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'incident'
            }
          },
          {
            table: 'sys_ui_element'
            id: '369c0ac5ce9541adac708cc78716125f'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kind'
              position: '2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '36a8044336d34c49894eeb6b9bccc91a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'number'
            }
          },
          {
            table: 'sys_choice'
            id: '36e49e23d96c4bc589481f2adb6154d7'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'resolve_note_only'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '36f4252e2c4244d3a526ffd96e139d6e'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'cloud'
              value: 'worldwide'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '37219315266f49c7a2d3f25c53fea716'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'caller'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '374317a18101450199432469c0b9ee2d'
            key: {
              sys_security_acl: 'acf81ba49b794320a54f22205e578698'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '375be2c2b4874b5884dc867ab66dbb2f'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'caller'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '375d4279d6544fb69c3dca9618915dbf'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'payloads'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '375f865c718340299cb4ecf5557392ce'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
              value: 'storm'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '377cce8b7dd64b99b492bcb855989f8c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'rule'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '37893ee4834d4b4189cd0f666fefc391'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'bound'
            }
          },
          {
            table: 'sys_index'
            id: '37bfa19bd1574822ba84962cf18de978'
            key: {
              logical_table_name: 'x_secx_azmon_rule'
              col_name_string: 'active,order'
            }
          },
          {
            table: 'sys_documentation'
            id: '37e4d9ef77a04a17975290f1403ada8f'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'id_field'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '37ea4ca770af4fcd8490b7120b871934'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '37f41e507a264319a2310f68c591baec'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '37f700c1a135445f8e1cc182fd7e5a78'
            key: {
              sys_ui_form: {
                id: 'cb095a4072fd486e8d5af17b68728102'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '38052a5df5de4437a1a87f74ce710fb3'
            key: {
              list_id: {
                id: 'df758c9c671a490389741bf8dc993c79'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_incident'
            }
          },
          {
            table: 'sys_index'
            id: '387424ab485444b48274542e9914bcf2'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'opened_at,storm'
            }
          },
          {
            table: 'sys_variable_value'
            id: '38830b3f05f74b8ead1921996d33eb65'
            key: {
              document_key: '93fcaef6b29e48dca5522e6adf710b0f'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3894aa27ce124819acee2d68a9c1d9e6'
            key: {
              document_key: '50809bfb626d421a8b7977a7cba7f62f'
              variable: '19280c919f132200ef4afa7dc67fcf16'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '389a4b7a3ed94591889f69d97854434b'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_ui_element'
            id: '38fec5743d9c4eb99e83536272f21775'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'cause'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '3906d7cb9f0844d082133bc3cf60c2bc'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_candidates'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3973768d6adf4a2684047fa1823fed2f'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_choice'
            id: '3976619dcda541be80e870e53fec5c88'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
              value: 'untouched'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form'
            id: '39a35c7b6ff64b83b5bc00e62c91ff08'
            key: {
              name: 'x_secx_azmon_delivery'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_choice'
            id: '39c638317ecc4118bf9b1619d7b601dd'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'members_still_firing'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '3a643240e9b445fe84d47241081ba0f6'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '3a7973e5e0bd49128debf2614f479e89'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'action'
              value: 'ignore'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3aba04dfb6654ee28876b679b2046782'
            key: {
              list_id: {
                id: 'd6af5434662d403c955a1a04c7d9efa9'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'issuer'
            }
          },
          {
            table: 'sys_choice'
            id: '3acf7232ccd74a8680755d689e2d3f84'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'cloud'
              value: 'government'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '3b21c6076dc745c0ba29eeb92ff69287'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'route'
              value: 'authenticated'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '3b57de61b1c14163a526897f5d3e14e4'
            key: {
              name: 'x_secx_azmon_key_set'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3b5bfe35972c4dbb9390030661bbf2b6'
            key: {
              document_key: 'd51af2afd59d49ac92cc2545f9c038ee'
              variable: '5a9258199f132200ef4afa7dc67fcfb4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3b9b0d877fa14315b76c862b8fbc593e'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_close_notes'
              position: '15'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3bbc01316e6d4708b69d0133a6bc767c'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'link'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3bfcdc334c664efc8a5b3084c5f9472a'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3c0bc148cfff4e019ca970004f32357a'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'cmdb_ci'
              position: '2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3c3c433de0554662b156d3e8dbd0c6d5'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ended_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '3c6cc1e874664b5a976e3e520b285b0a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_why'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '3cbe4f1e63264b6198e348b0fb563f2e'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'hold_until'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '3cc00c1e53bc47b48d3d191984e80a66'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'auto_resolve_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3cd5c2185b334b659a15a836e3e17a61'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'last_seen'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3ce47f7d6be248ac8c8de5fddc7f5b3d'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_seen'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: '3ceb1c2a9ab54f7b980071711368defd'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'ended_with_newer'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form'
            id: '3d1d09c58bce4f669099654bbc019bce'
            key: {
              name: 'x_secx_azmon_key_set'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '3e3c9ca608e045ab85035e780ef07ebb'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_impact'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '3e40907b344e454182c18092d418376c'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'step_noted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '3e6fdae4ae064f41ade24875e8a5fe07'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'test_ended'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3e75a0aa729d4c2b898acb4c6220853b'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_assignment_group'
              position: '1'
            }
          },
          {
            table: 'sys_choice'
            id: '3eea7949daea41d7ace645f5fa9815db'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'incident_on_hold'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3f6450ab360744818288cdb485a3008a'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3f859c5747294a8ca0099a5925ff6573'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'caller'
              position: '4'
            }
          },
          {
            table: 'sys_choice'
            id: '3fa36100d4cd4f96bc69fe7958af3143'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'late_fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3fd5a0e29c4240109282973685e8753d'
            key: {
              sys_security_acl: '90b79662f2c04049ad4604ce9895dac9'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '4002071c76e74f05b2f34e0452a44086'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'ci_links'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '402d332d8fc44a6092d6d2a02422522d'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_rung'
              position: '4'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '40a269a5b04a49ee96c4ce4181db2891'
            key: {
              name: 'x_secx_azmon_caller'
            }
          },
          {
            table: 'sys_documentation'
            id: '40af339790aa48b3b7e05a9442ac03bc'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'refire_policy'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '40bd21f5e6144130ae32693dc9bd5910'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_choice'
            id: '40eda882e3ef4b418574bbec64d206c2'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'unknown_key'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: '4134ae2c02de43c2a48e38dc19ee3a4d'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
            }
          },
          {
            table: 'sys_ui_element'
            id: '415f559e69c345539c701208bfebdd8e'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'runs'
              position: '11'
            }
          },
          {
            table: 'sys_choice'
            id: '417ea5f53d724b80958bc7d3ea45a35b'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'keys_unavailable'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '41fc8435e0f445cdb4a9bd1641156544'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'group_key'
              position: '34'
            }
          },
          {
            table: 'sys_documentation'
            id: '4214e7108c55445f81565fb0cf84d3a5'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '42166c2d861849e69acd3f65f6ad86ce'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'total'
            }
          },
          {
            table: 'sys_dictionary'
            id: '421c330874b141a7940835a718a7b751'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_search'
            }
          },
          {
            table: 'sys_ui_element'
            id: '424ae1108f6a4bfea498341d280801b6'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'subscription'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4260b7ad5c33447fa6d353b1356959a5'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '10'
            }
          },
          {
            table: 'sys_choice'
            id: '4279a1f9414e4a76abf39df50a4db346'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'late_fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '428ead9fa74e451c8dfe8e5317a3e593'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '434e1995985e41e291eb69dff5fd9f56'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_variable_value'
            id: '43d39737dffc487d943896bddbcccff9'
            key: {
              document_key: '79f72356972b46b691b0d56501af6676'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_ui_element'
            id: '43dbdba39b794657b26964eca38fe468'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_call'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4419ae7f21d745fcb725f90f2c626a82'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'told'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4462e230ca7e454b8c4c8760e94bcd9d'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '44b030ebc8a1476183391ee8a922dd6d'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_try'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: '44b50f402dbe421aa7e0078ded2d46bf'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'sys_domain_path'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '44c8792cd440456ea9aa5467db7fb58c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'opened_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: '44caa56aeb43414a8b578992bdeddbd7'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tenant'
              position: '2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '44d18657709a4cee80becb20a6f92faa'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'ci_class'
            }
          },
          {
            table: 'sys_variable_value'
            id: '44ec5c7935e146d3b3a99933b351b293'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_documentation'
            id: '44f6a486d055401c9faf226354c58eae'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'last_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '44f8346d487a48388725ce782cd51160'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'role_checked'
            }
          },
          {
            table: 'sys_choice'
            id: '44fbf9b63c854e08b4466628b45c3dee'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              value: 'retry'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '450586a32ec64f9699f72e8a4d3b2112'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ended_with'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '451908f19c034b6092b2756f1ef7116d'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'sys_domain_path'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '455ca4a41ba541f6ad0ac35fb66a7843'
            key: {
              sys_security_acl: 'a49d3e73c7024550ac10fbfb4ac36acb'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '456f98f7b1e64b45b9f63107d137ea8e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '457300e4ac1549c68a29969060f6b1bc'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_type'
            }
          },
          {
            table: 'sys_ui_element'
            id: '459bc579f3d14ecba7fc5de7867e4ebe'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rule_id'
              position: '20'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4693e306bfe24638b923ec05613690e5'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'payloads'
              position: '7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '46bf3809c2e445e9a91d83e1696350ee'
            key: {
              sys_security_acl: 'a13b540a77594b2198965308f6119bc9'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '46d883e71c804e42ad541ce733e84fd7'
            key: {
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '473b8ed30d9a4b05b6ec3fb7fe4d3766'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'sys_domain_path'
            }
          },
          {
            table: 'sys_ui_element'
            id: '473d02e6a99f430e81675c0405a7dc3e'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resolving_delivery'
              position: '15'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4745d3dbd49c43818a621e8a96953b53'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'stateful'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '477f266652374894adf1e9e1e764ee2a'
            key: {
              sys_security_acl: 'e8a2153cb3c34a2aaa5c3710a1ffa5d5'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '478ed8a2831c41c49cdc396ff605465c'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'payload_removed'
            }
          },
          {
            table: 'sys_db_object'
            id: '479440b8992e43c592a50d9397b2a1f6'
            key: {
              name: 'x_secx_azmon_alert'
            }
          },
          {
            table: 'sys_dictionary'
            id: '47a4416d1f024b9bbbe9508278ecea5b'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_service_offering'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '47a7950882e245a39cae118e16d152c7'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'deliveries'
            }
          },
          {
            table: 'sys_ux_form_action'
            id: '4802f54f12834529ae2107d25ddf5389'
            key: {
              ui_action: '7bd6d4ed747741c1815be6fffbe1263a'
            }
          },
          {
            table: 'sys_documentation'
            id: '482fec9e6ecc486fa52ed4a54c718d93'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_at'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '483f611e60354660aef2d6efd8f3df19'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'assignment_group'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '4869623a070e4603ae172677463aec61'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'subscriptions'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4873a188c63141a6b1b81d99776f477c'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '49519332cb524b7ea6db28e6d19a7e79'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'sys_domain'
            }
          },
          {
            table: 'sys_documentation'
            id: '49ec40fc0f7f47b798c6caf43086ebc8'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'custom_property'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4a1f6e9a681748aa810c9634f08a4e4c'
            key: {
              document_key: '5c2c24a229c547118140a0d97c809f2d'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4a41f60e0c394cc480156b9f3ab859ce'
            key: {
              document_key: 'd9ee05c21ab943b4b6a7738f38748f7b'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_choice'
            id: '4a600fa609fe492e8ebfe4a26fd4d6e0'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'no_identity'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4a6955540ddb4c6aa73f2e74c3b9f4aa'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'incident'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4a8ea2486874481496054e082d5c7456'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'version'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4b108f0e95b54b41aad28c3e8833a493'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_assigned_to'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4b14da5be55648d3a521f945eb4c3f31'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'close_notes'
            }
          },
          {
            table: 'sys_documentation'
            id: '4b2cb01f73f54cd5807c7b2619962078'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'last_sign_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4b3f4eb74b21429c839ecb9e150fbf9f'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'id_field'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '4b5dd1ce76e34049a2fa30dbbc79e1b7'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'count'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4b78ab22591c4c46878c1a8001e16f64'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '4ba2dfc4f76f474da0648632c79e9c9d'
            key: {
              sys_ui_action: '6ab0284af19349a998e5acc37635832e'
              sys_user_role: {
                id: 'b0f5239517b2486595df0744bab3bfd8'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4bb7db9114624e24a12b72706e69c072'
            key: {
              sys_security_acl: 'ff6b7f7a7e884674bc6cd3070b5aa075'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '4bd0be00a5f545188faad66d1da8615e'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_impact'
            }
          },
          {
            table: 'sys_documentation'
            id: '4be4f5b1fd6b461aaf9412a971a10bbd'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'tenant'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '4bf73754ce424f4588f10e4d8d1060ec'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'asked_by'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4c39ec4cd1ad4497be72c5bfd957f03f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_by'
            }
          },
          {
            table: 'sys_choice'
            id: '4c3b6d4f2bf34608864fc233cab96991'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'malformed_token'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4c6c9fbbbde74534b63fe9f78da0ef96'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'first_seen'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4c7b10720a8a42ad81da0d63c18cc741'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'corrections'
              position: '6'
            }
          },
          {
            table: 'sys_choice'
            id: '4c8ee68e589c4b41952a8d2de9f5085a'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'ignored'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '4cd499ffd48f418cacaae8dea0231be7'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_exact'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4cdeca52e62a4e689a3d6e8014b05a88'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refusals'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4d7264bd360a42fdadae5ff6f9aac926'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_subcategory'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4d8f64871a8d43409f330e49554cfaf6'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'count'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4d9fd3cb70bc4b85b2ddee885ed90cce'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4db2606baeff461d976a3c3e87e8475c'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_sign_at'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4dc3aa8249374357b6015f0ea0065724'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '13'
            }
          },
          {
            table: 'sys_index'
            id: '4dc8cbff12a447629dd30cfbe42943f9'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'last_event_at'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4de9591590ad46a0ab95802a767db3aa'
            key: {
              document_key: '5c2c24a229c547118140a0d97c809f2d'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '4e3c2a903f8e4d399f5c2c5fd8d3cfd3'
            key: {
              sys_ui_form: {
                id: 'd961fc071bde4982a0d2d96677da4369'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '4ea8418b039243f1a998828190192127'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'mapping_rules'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: '4eafa4d2439e4310a539b1c672e0b7e1'
            key: {
              name: 'x_secx_azmon_refusal'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4f3087a18feb4babaa13d4a537d4144c'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: '4f3983ede83c45b1baf805f4adbfd192'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              value: '0'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4f6cb72040f046faa4205c641f0475c7'
            key: {
              sys_security_acl: 'afa760dbc3834393ad33fa3866228bed'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '4f7441926a414c258057ad3ef6bb95a0'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'jwks_uri'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4f829d49fcd74eedaf7b8148af141bf6'
            key: {
              list_id: {
                id: 'd6af5434662d403c955a1a04c7d9efa9'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_error'
            }
          },
          {
            table: 'sys_documentation'
            id: '4f88d791bc344221a0cb50e873206cf9'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'stateful'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4f8d1d967b1046ad99a5c295723cddc5'
            key: {
              document_key: 'ec04ece63ace48f99ebea6ec4ac41c95'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4f9eae349dba450a944751387f855181'
            key: {
              sys_security_acl: '0624e55658024c89b5c7b773bcd81ff6'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '4fa528307af24c4fb5aaffa5ff295e81'
            key: {
              document_key: '798341c6e97942f7ba97684f925c2ef5'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4fb738bf73024ff8a2f697de30157b5a'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'noticed_at'
            }
          },
          {
            table: 'sys_choice'
            id: '4fd6219619484c3eb2878e4c86ff700f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'group_joined'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4ffc12f9d76c4e118b9d4b725077002e'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'example'
              position: '13'
            }
          },
          {
            table: 'sys_choice'
            id: '50fd3e931a7b486ba9131cfd8193a2bf'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
              value: 'suggested'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '510f9c4964404b288ab1172415f5bbe7'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'caller'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5136ca40e0ad4caa845362b7bebeb3dc'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_choice'
            id: '5144120fd9024b13bb2704ee995e9365'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'fired_without_incident'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '51560c1fdc854b46b031b6139dd5932f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              value: '3'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '5157ac2de61b4f1eae18875308910aab'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'http_status'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5183d981b2144c2796d3e925fff5f1a4'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'explanation'
            }
          },
          {
            table: 'sys_ui_element'
            id: '51ed5a9d52fd4a778da97babd3ee0c0b'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_step'
              position: '9'
            }
          },
          {
            table: 'sys_ui_section'
            id: '520517043c2c480a8114a4cc91db5e13'
            key: {
              name: 'x_secx_azmon_alert'
              caption: 'Details'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '52231b548c234918a1990d60be0de833'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'resource_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5237730591e44504b617844074d1acda'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_choice'
            id: '524c01fc69974c27a336118b013b5e62'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              value: 'done'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '52a7ec5777304ac197296773498cc92e'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_impact'
              value: '1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '52b1f62a411c4586ad5dca8e5436c32e'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '8'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5323353a8e2b4337b064863e99d8ce77'
            key: {
              document_key: 'b8121768df0a4d05bf9a2dab79b0dae5'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_ui_element'
            id: '53637edc07ee44e593e93ceadc1d22a3'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_trail'
              position: '15'
            }
          },
          {
            table: 'sys_ui_element'
            id: '53910d11ea40493c933c0fe133af788e'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_step'
              position: '12'
            }
          },
          {
            table: 'sys_choice'
            id: '53a51d8b3f4e4b98bd9f314f65ded956'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
              value: 'refused'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5490884c56e34fb186004ab48d383242'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '549d56387c194c91b86bced3d57aeda8'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_close_notes'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '54a797c0e069405b835185364a2ef451'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '55083ed2850840a0b4a30e01343faa52'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'state'
            }
          },
          {
            table: 'sys_choice_set'
            id: '552315bd530a4077b179453be9714689'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5581e98e7f4349cc9350b6689d591b86'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '55a10d06320b4809b5ce649dd36cdf74'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '18'
            }
          },
          {
            table: 'sys_documentation'
            id: '55b542452f0941c9a3c3abc34b76ff54'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '55ca29d843304370acc1afdd4ade3762'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'milliseconds'
            }
          },
          {
            table: 'sys_ui_element'
            id: '55e88107f5b5441d9ff32656d8f60f2c'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'description'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: '560247ea5bf243d1af6c90b1b3040cb5'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'headline'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5625f38f423c46ddab78dbef0b92fb8a'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'severity'
            }
          },
          {
            table: 'sys_documentation'
            id: '565d0d495b404f9ab1abfbe4e14cb408'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'example'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '565d5b0c01e349e3aac742e6043f7962'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_window'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '569625c5c8064b11ad7e4349209278fd'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
              value: 'keys'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '56a915d7671943dabeefadef259469a8'
            key: {
              sys_security_acl: '0728789e913949babd49b4e5a98820e4'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '56bbcd03b5eb4e88906a216f94b9c35a'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_variable_value'
            id: '56edee72a82f423ea3b92d271542119b'
            key: {
              document_key: '2c181a1d064b4f789226b45e0272a3ea'
              variable: 'cd4744919f132200ef4afa7dc67fcf6e'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '570ffe8877b9444ca8cbce2986b5b762'
            key: {
              sys_ui_form: {
                id: '66e523d5424e4b28b1d7cc07002d9a8b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '571fbd914725433b954e2544eee40954'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'group_key'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5721729b18364b23989c2a72e0115f22'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'attempts'
            }
          },
          {
            table: 'sys_documentation'
            id: '5795942fdad841db8e51a6d3f29bfd0c'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'caller'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '57eb0315fd8e47f59add3f0dcca4b195'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'target_name'
              position: '5'
            }
          },
          {
            table: 'sys_choice'
            id: '57f7c1ddeb8f47dd97942ad1d81c866c'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'missing_role'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '580d1cb8f0654595a757d90054bde4ba'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_choice'
            id: '58926cdf3c6b4314ac093a3052007e85'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'not_configured'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '58ed7413bf814da4a3f7d304e5494fca'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'name'
            }
          },
          {
            table: 'sys_documentation'
            id: '590ff9fc549c48498d3a21265ae5ecd2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_key'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '596022e1923c44d6b254d93ca255352d'
            key: {
              document_key: 'b24ca0a2cc3c4311a32755ac119a6afc'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_documentation'
            id: '598ea32d4d91443481292dc3633f8d26'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'mapping_trail'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '59b337f9a071414caab7793fbda4576f'
            key: {
              list_id: {
                id: '1b32262134164ddcbe4394584d5dbff3'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'id_field'
            }
          },
          {
            table: 'sys_dictionary'
            id: '59d72bd53c6046f787201ea0d5088326'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'go_on'
            }
          },
          {
            table: 'sys_documentation'
            id: '59da70e65302416cb7be217a45be4352'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'sys_domain_path'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '59e01eb22d03461c977cbe30fae8a0bf'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'explanation'
            }
          },
          {
            table: 'sys_number'
            id: '5a485137e6714546ae2f401a283c408b'
            key: {
              category: 'x_secx_azmon_ci_run'
              prefix: 'AZR'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5a5312bd56884693b5c2f20d1023b0e3'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5a5a94a839914339b5533ff770bc2bcb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'refire_policy'
            }
          },
          {
            table: 'sys_choice'
            id: '5a97c85e73b946d18948898c81b8cecb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'smart_detection'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '5ac762deae78438da7584619d4ad8916'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '5b1a34832ba8400aa2251953947929cc'
            key: {
              sys_ui_action: '7a436d4084384c4db99a064e0b57bfc8'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_page'
            id: '5b367e89b86041d0a71a29d8be899282'
            key: {
              endpoint: 'x_secx_azmon_preview.do'
            }
          },
          {
            table: 'sys_choice'
            id: '5b5803f7872242c5b3c68021432db759'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'log_simple'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: '5b62af365b1e4909a52e084dbdaf9e56'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
            }
          },
          {
            table: 'sys_documentation'
            id: '5b793fc1d515430c858859f70e637cf2'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'last_sign_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '5b85e9ffcc7344c58026800d584456c4'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'refire_noted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5bab0ce7060e45049bc6d0ab78537d71'
            key: {
              document_key: '33520dacabc34144b6d0835126c0471f'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_documentation'
            id: '5bb4a661ed6c4884bdd0d9488fef3bfd'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5bc535efdff446c0b14820fddb8cd0ba'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'condition'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5bc638ab60f8410b8e3ec8c4b7fbd767'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'key_set_key'
            }
          },
          {
            table: 'sys_choice'
            id: '5bcda40d133f4d59922e5f41eab8e5da'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'source'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: '5c03668e82274269aeb19e42f8c75f49'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule_when'
            }
          },
          {
            table: 'sys_db_object'
            id: '5c52e8e6746843089b4b43e2dfebdb29'
            key: {
              name: 'x_secx_azmon_caller'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5c7972d4eeb5470fb26d917cc389d71d'
            key: {
              document_key: '04bb0a4c07874aa3815261e62fc9984d'
              variable: '7b139c199f132200ef4afa7dc67fcfb3'
            }
          },
          {
            table: 'sys_documentation'
            id: '5cdf1971729b4efc96c7291f6da659ea'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5ce9b0bea20449bc82748dfaac7f7db4'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'ci_class'
            }
          },
          {
            table: 'sys_choice'
            id: '5cf12e8316a54020b3023bebb07df634'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'recorded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '5cfd407d15524944ab2c01d74bfdf8b7'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'cloud'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5d023d962aa444e8b2343b1c7f615f90'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_ui_form'
            id: '5db25b00fe8b4204ac367c101fa3917d'
            key: {
              name: 'x_secx_azmon_caller'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5dc1df7ccabf4c899e2be7ed61fe3d9c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'auto_resolve_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5de3d9bc416c45c58f01f0689c6b302c'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '6'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5df3e377d925481c8f6a89d49eff14b5'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '8'
            }
          },
          {
            table: 'sys_choice'
            id: '5e461758e6204ce1b4310ff5f73b7326'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'bound_token'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5e4f444553f943fb8b6f4f23a5a4045e'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: '5e5d76b460124731973875fc4aaa3546'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5e88ec05975b4ac8b4dd872986b4a90a'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'alert_table'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5ea6c6a0a69146febb043bd74f927ac1'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '13'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5ed76c47b0774f078582b9e4934771f1'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '5ef21538e9204615aacb34c08129c207'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'platform_user'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '5f0834ade4464ede997990d87ddfc24e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              value: 'dead'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5f5070fb9c5941c797749d85261a6457'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5f5fcad8737d48f0a99a06f43264e498'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5f8015202ef448c7b070abc4dfd217fc'
            key: {
              document_key: 'd51af2afd59d49ac92cc2545f9c038ee'
              variable: '2db298199f132200ef4afa7dc67fcfbc'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5fc3f983f09943fe8293c5886f011ca1'
            key: {
              sys_security_acl: 'c187087355f34174b0aab15cc4c83b80'
              sys_user_role: {
                id: '10117bf8577c4d68a3b781e7d4eae86a'
                key: {
                  name: 'x_secx_azmon.responder'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '5fd3b160c1c24a979123ca35344fa927'
            key: {
              document_key: 'b619b203a7c74f5cb162e72a0be09b17'
              variable: '416784919f132200ef4afa7dc67fcff4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5fea8449c5834e5fb266931b82387614'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_choice'
            id: '601b3ce9bbcb4a4b8e87be3fbca3500e'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'class'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '604cefb5ab4a496287a2e0aeb750d582'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'label'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '60812d08ca5e49bcb6b0c9f4dbfca650'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resolve_policy'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '60d292ad8a7544d1b42e9d136f75d37d'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: '60f160c4755a498fbcc939a8f2a472cc'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'proof'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '613f4cdd4c514d3f887a254fcdd6ee17'
            key: {
              name: 'x_secx_azmon_ci_link'
            }
          },
          {
            table: 'sys_variable_value'
            id: '61543ba29b8845e385301459b383f769'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6221eb73775a44c58f1a9826c0752666'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'azure_caller'
            }
          },
          {
            table: 'sys_ui_element'
            id: '62b854c69db74dc59f58ba8889be5d74'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_documentation'
            id: '62cb8dbbc8a442f8a72cd42c10800e7b'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_caller'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '62d496b40cab412fa0d456c15bb8fff4'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'incident'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6314a8e9f5b34d4eace929144815a1e7'
            key: {
              document_key: '04bb0a4c07874aa3815261e62fc9984d'
              variable: '2db298199f132200ef4afa7dc67fcfbc'
            }
          },
          {
            table: 'sys_variable_value'
            id: '632c4984aefc47fba70ec584c6af26c2'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_index'
            id: '6330a2ff66ea4d0588938ee475192273'
            key: {
              logical_table_name: 'x_secx_azmon_cleanup'
              col_name_string: 'number'
            }
          },
          {
            table: 'sys_variable_value'
            id: '635b0426b3cb4b31927b636aa07ef7bf'
            key: {
              document_key: '6b1efdbc7a184794939555dc9eb45c37'
              variable: 'cd4744919f132200ef4afa7dc67fcf6e'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6383e030a23e4cba9b18d19be2a1cdc1'
            key: {
              document_key: 'b5eada5663f64564a9595c77cc7f150c'
              variable: '2db298199f132200ef4afa7dc67fcfbc'
            }
          },
          {
            table: 'sys_documentation'
            id: '6394a112e5204c29bb6f8375d6e09bae'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'tenant'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '63d0d3c5e60b401196600cb43103d4fd'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'key_set_key'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '63faf34d968a4235af78b995f1d225c9'
            key: {
              sys_security_acl: '1aa0bf2dd5d14f46997ae5c1fd54fde5'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_choice_set'
            id: '642767359ca94d7ca78ad7289604c891'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
            }
          },
          {
            table: 'sys_ui_element'
            id: '643736d148ce4b33ba933d12e643b5c0'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '21'
            }
          },
          {
            table: 'sys_ui_element'
            id: '646f5cc890ce4faa988f05dc20b050e5'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'noticed_at'
              position: '3'
            }
          },
          {
            table: 'sys_variable_value'
            id: '64936159709e42ccb830c3b40375ca98'
            key: {
              document_key: '7a6e5f07a709417fa31f01c77d66404f'
              variable: '2db298199f132200ef4afa7dc67fcfbc'
            }
          },
          {
            table: 'sys_dictionary'
            id: '64e05292b5954fc2ba53ee14dc5fdec2'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_urgency'
            }
          },
          {
            table: 'sys_variable_value'
            id: '64eb59c7a9a04d56973b32b0dea994b6'
            key: {
              document_key: 'b5eada5663f64564a9595c77cc7f150c'
              variable: '7b139c199f132200ef4afa7dc67fcfb3'
            }
          },
          {
            table: 'sys_choice'
            id: '65322fd9d654496aba09bc6bfd3183af'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'no_identity'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '653fce1fd5b94886a8635b84fb3ef5b8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolve_policy'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '655c0d50d54945f2a7ad586ef0cc19cf'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '656be979ce874e9db7992dfd0de0b779'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'noted'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '657b59c1429441b09be08ddc8c873fe8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_caller'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '65961cdd1d11489e9330183d67f86be5'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_number'
            id: '65cafdf66d534dae983b585d282624f1'
            key: {
              category: 'x_secx_azmon_alert'
              prefix: 'AZA'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '65d6a91e85584f4fa3a3b3ad4936bcfa'
            key: {
              sys_ui_action: 'ee506fb7056f461f9c233aa4b3a86911'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '65ea7f7dbdca4e8aa5bf5c40f6bffde8'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '10'
            }
          },
          {
            table: 'sys_documentation'
            id: '65eb6e9ff0be4b3396fdae87df23a423'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'rule_id'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '66054456313c4ba3bfd04f173a4946fd'
            key: {
              document_key: '7e72c986a4e348c5a26a1e1aa4ab442a'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '660841eb85a447b0a865bfe6a4e3e566'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'next_step'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6623479610014cadb6a8d9112444637a'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'incidents'
            }
          },
          {
            table: 'sys_choice'
            id: '66279bed36c045f78141e3fe04fbc3f3'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'metric_query'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '66d6e998bc9344a380f67618d5938f2d'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
              value: 'dismissed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form'
            id: '66e523d5424e4b28b1d7cc07002d9a8b'
            key: {
              name: 'x_secx_azmon_ci_link'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '670b638e3d3f4720a1f341ad645c340a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_link'
            }
          },
          {
            table: 'sys_ui_element'
            id: '672dcc821efe4e9c8341aaa09ee0f08e'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'key_set_key'
              position: '12'
            }
          },
          {
            table: 'sys_variable_value'
            id: '682030daf93046a3beded7651ae9884b'
            key: {
              document_key: '5ba218d1879e44cda86cfe52ee51269c'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_choice'
            id: '68299e2fc81c4dc3a5baa159f7bb1df1'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_policy'
              value: 'reopen'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '6833cb3b02f34a868c919cc7e944a918'
            key: {
              logical_table_name: 'x_secx_azmon_notice'
              col_name_string: 'noticed_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: '687dc20c0b354b5282dbcf3c89baa708'
            key: {
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_choice'
            id: '68862a4e6c13432abe03a2289ff3b694'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
              value: 'done'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '689cdeba63924e4580893efe540c871d'
            key: {
              sys_ui_action: '6c14de7754e145c78b7a74bbd83f34de'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '68fa9a3d59904cd7b2a48feafaee8993'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6912508b4f3b4253953a6bd0743b8d2b'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'authority'
              position: '4'
            }
          },
          {
            table: 'sys_dictionary'
            id: '69476a2f55d74980b0fc9f23c0f66609'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_window'
            }
          },
          {
            table: 'sys_variable_value'
            id: '69b37cd12d81470a87e4fe7a307bdb7f'
            key: {
              document_key: 'b5eada5663f64564a9595c77cc7f150c'
              variable: '5a9258199f132200ef4afa7dc67fcfb4'
            }
          },
          {
            table: 'sys_choice'
            id: '69c53a38bbb74a828269b9e2d9fcba3b'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'will_be_retried'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '6a245d6c68b34aa5a3e1a9306c0450d8'
            key: {
              logical_table_name: 'x_secx_azmon_key_set'
              col_name_string: 'key_set_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6b19d02061534124ab8680b973a1c2e6'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6b3b0eea959d4369b351766fd8130d9c'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'ci_links'
            }
          },
          {
            table: 'sys_index'
            id: '6b4c273924814d308c09af849f3b2baf'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'target_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6b8864c82c1a4e16b7ef130d081651b4'
            key: {
              document_key: '5ffa02ae047f465b85b66680d93ddc5d'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6b8cb34bb17141009fa3cdc8aa71ef17'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'total'
            }
          },
          {
            table: 'sys_documentation'
            id: '6bb493a20964487d86c199c846ef4f6f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_searched_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '6bd40dc58a814ceeaf720de2aa9818e5'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'incident_already_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '6bea96fc4c5a4309bc92ba6d9c07c832'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'explanation'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6bfabd4a5e864e5587f66320d9cac6f4'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'id_field'
            }
          },
          {
            table: 'sys_choice'
            id: '6c0ebfd1d51b4091b5b0e744b5b7e80e'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'correlation'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6c41531c15354010b08ea6466fb063b6'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6c6e3499303b4d568c1934f50e5c1450'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_caller'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6c83e8c4d6e64198a9d9aebeacdb4bf9'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'flapping_until'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6c8c6d96ad704e16aab0b9e7312a57b6'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'target_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6c9382dfe6314b0097cc76f70bdd183d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ended_with'
            }
          },
          {
            table: 'sys_choice'
            id: '6c97a4336eb44df1b764b986c9df0ee1'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'missing_token'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6c9e57279c2748198906621964d9423f'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6ca629e0937341dc9aa071cc8dacb848'
            key: {
              list_id: {
                id: 'ff1af31448524c77954f595771d97a3c'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '6cb0819a76b749688035dbc097ee16a3'
            key: {
              sys_ui_form: {
                id: '5db25b00fe8b4204ac367c101fa3917d'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '6ccbc03bfcd44153ab645ad958f2368c'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'count'
              position: '7'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6cdc64ee035c4e88b779a006d285894e'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_choice'
            id: '6d100195d9aa4fb1b99ca5b1dfaada5e'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
              value: 'accepted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6d158b89d2d94417b64d56a9d97371b4'
            key: {
              document_key: '3886644f0b4a49529302df345701f261'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_choice'
            id: '6d550256ddae420996ed811ba75639cd'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'grouped'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6d61eaa135d04ff5bbc1884964b63b18'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'received_at'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: '6d71dfb301e44216b2f859889a4dc178'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'other_classes'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '6d7315a5e2ae43d093e902f0322e34e1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_origin'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6e61051658df4cb9b5d82a9a163997f9'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '6ee9b4a0da534650afa195f0796fb7a3'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'order'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6efebd8ebc524e78b0a767cdaf4c90ff'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'custom_property'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6f0e7e87c537403ab0c5272e179e34b0'
            key: {
              document_key: 'b27ab4f5fed14b028f3221ff477cc48a'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_documentation'
            id: '6f0f779be68a4d20b781a7fe1bc1c4a5'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'role_checked'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '6f282dbe487b4513aa7b81fa1dcd982e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'updated'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6f761b64994d4ccead428e8e7cc85be1'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'last_call'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6f90f697318846c0bec47681822c72cc'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6fd046465cd8427181f464cd3cec99ea'
            key: {
              sys_security_acl: '5047817d6f0541ea82bc315143cb0a4f'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '702384eb838942bab5f723f7a9cc9f05'
            key: {
              name: 'x_secx_azmon_alert'
              view: {
                id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                key: {
                  name: 'x_secx_azmon_without_ci'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '702b4748d5b243158dfae96aebbeda44'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'title'
            }
          },
          {
            table: 'sys_ui_section'
            id: '702ce2a6904044428fb6f7311defe492'
            key: {
              name: 'x_secx_azmon_delivery'
              caption: 'Payload'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '70698ac1ca4b433b8ca0bf53a2e720d2'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'audiences'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '706b365c991a4ed7afcf2536a8865948'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: '70a4b805373e4b7a9f3666d6769a3d33'
            key: {
              name: 'x_secx_azmon_delivery'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '70cf5e8f609c45e592d462676de26b30'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'last_event_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7116bcbc92774e2c99158b8b61806305'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'explanation'
            }
          },
          {
            table: 'sys_choice'
            id: '7127618cd04945e9b5c7e666c65d6215'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '712ae050170f449a8aeb508259d8c13a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'joined_while_resolving'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '7139689df798422b887c89b2e903b432'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'cmdb_ci'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7139ddb6df6447d8924e525e916ed441'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'asked_by'
            }
          },
          {
            table: 'sys_ui_list'
            id: '71788cdba5ee452c8c8d1117fec99e45'
            key: {
              name: 'x_secx_azmon_notice'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7190e3b69a7c4b1fa6299f05f6487e68'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: '71979dff183d4eaea04b3a7c14868bfa'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'ended_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '71979dffff2b4a04b0e02acd962d6088'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_assigned_to'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '71c810674cf74244a5179f4d7f02b0c2'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'since'
            }
          },
          {
            table: 'sys_variable_value'
            id: '72532f8fbf4c4cd7802e491464df83aa'
            key: {
              document_key: '50809bfb626d421a8b7977a7cba7f62f'
              variable: 'cd4744919f132200ef4afa7dc67fcf6e'
            }
          },
          {
            table: 'sys_user_role'
            id: '72602101c56f429cac4b578f2df6ecb6'
            key: {
              name: 'x_secx_azmon.admin'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '72933b08e8f8413988429b603ab033ce'
            key: {
              sys_ui_form: {
                id: '39a35c7b6ff64b83b5bc00e62c91ff08'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '72d4049b654a4b8e979201a89bf40e31'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'count'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '72e66adfba5143bcbed48851b7ca75d3'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started_at'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '730c17c611a74e4283965e9fc27f5a54'
            key: {
              sys_ui_form: {
                id: 'd961fc071bde4982a0d2d96677da4369'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '520517043c2c480a8114a4cc91db5e13'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Details'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '73262b9cf5d84612a4cefadaa71cd710'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'subscription'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '737d7a1770de4402b28897cd50a1e5ed'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'received_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '73a669f666b047659b356de58123e0ad'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'attempts'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '73ab198cafc642e7befa35138f91a90a'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'settled'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '73ae5c87676242a4af61b29d5448ac29'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'storm'
              position: '13'
            }
          },
          {
            table: 'sys_ui_section'
            id: '73c5bb283379452dba4a24023e5d5046'
            key: {
              name: 'x_secx_azmon_alert'
              caption: 'Why'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '73fb25a2211c46108c7f5af0d5801229'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resolved_at'
              position: '10'
            }
          },
          {
            table: 'sys_variable_value'
            id: '740c9b4d657a4ef9a5dfa2c09f76e8f0'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '742f3aca31f94a4c96e6dd1d281f70be'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'payloads'
            }
          },
          {
            table: 'sys_documentation'
            id: '743a102c546c42b2aaed4aebdbe9c818'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'payload'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '74ddd0ff5af64f6aa6244827f6af7564'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'next_step'
            }
          },
          {
            table: 'sys_choice'
            id: '74e51d28e4f34e329bb2cbf2e89cd3b4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'activity_administrative'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '74f38b81ee0a46118e27977a0bcf39d6'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7502b92618fa4199a075e9b51e89d095'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_call'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7584f39a457940c4a0486e8919ed4667'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'token_version'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7587390a936b4bf287f18c49735736e4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '75888305dfcc453eb1d6e9f0d4245c5a'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule_when'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '760a8bb912b14c77986f80c33796c579'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'error'
            }
          },
          {
            table: 'sys_index'
            id: '76223bd04db741d181200db8c75de28f'
            key: {
              logical_table_name: 'x_secx_azmon_delivery'
              col_name_string: 'alert'
            }
          },
          {
            table: 'sys_documentation'
            id: '763149d93eeb4df582566bc1642dd198'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'incident'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '76494c59bf9f4f5ba4891c3661f942c1'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'incidents'
            }
          },
          {
            table: 'sys_choice_set'
            id: '7655b0dc2d8240ba85751e277165bb46'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
            }
          },
          {
            table: 'sys_documentation'
            id: '76b67e55640445daa525241a728705c5'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '76bcd2de63f14332b31a92ca8f726b08'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
              value: 'silence'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '77033c626c5640d4b073d7c955433005'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'payloads'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7728f2aa4d90403085ed06431cb98fb7'
            key: {
              document_key: 'a5a1ebeb02bc4fedbb816af58ef238e5'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_ui_section'
            id: '773411129aa74213bfbb7bec1dc66194'
            key: {
              name: 'x_secx_azmon_refusal'
              caption: 'Refused calls'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_choice'
            id: '77a4a8ed680044c2951e90f331cd8548'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'refire_noted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '78226f297f2b4134bfe7e1c75c183139'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'notice_key'
              position: '12'
            }
          },
          {
            table: 'sys_dictionary'
            id: '78447bd4b74646509e2c09c1394eff84'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_category'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7863bd858259426f87030e4b7bb9b288'
            key: {
              sys_security_acl: '3e51ad3422fa4cfb832f65ea4c3e859d'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '787c4a5ca84f4cd2819773e97c83fe3d'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'incidents'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: '78860a9b3b0741e88b01ef8a15ff3ae0'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '12'
            }
          },
          {
            table: 'sys_variable_value'
            id: '78866216b4464ae5b08e843fbd807694'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7926c694f90048e781da34703ec9d3f1'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '797bf55ad38b4cefa83019cc1038ac72'
            key: {
              sys_security_acl: 'dd1a2bc8594743d88d6e48e9fce439cb'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '799501c707b64a8da640d5feecbf9599'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
            }
          },
          {
            table: 'sys_ui_element'
            id: '79bf6a04d62f4d0f8a9dd147a9dbadec'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_subcategory'
              position: '10'
            }
          },
          {
            table: 'sys_ui_page'
            id: '79c347e793b0443d9b72b9df4bf0600f'
            key: {
              endpoint: 'x_secx_azmon_overview.do'
            }
          },
          {
            table: 'sys_documentation'
            id: '79fdb9753b3948f3a19dde830e223737'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'is_test'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7a0d74d2cd1a46b1b92c8949c233ca81'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refire_policy'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7a4c14a877bd43879f6df577b3a798a2'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'keys'
            }
          },
          {
            table: 'sys_documentation'
            id: '7ac3d081dffb45358a93acce7ba04beb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'alert_key'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7af7793f960f4182930572cfe8e8f153'
            key: {
              sys_security_acl: 'c5e0ca4af4274401b6021f6bd30c059e'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '7b53972970e94b87be61abec86ac5219'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'alert_key'
              position: '27'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7ba57a3a84cc4ae3ae3a50658c89db8d'
            key: {
              list_id: {
                id: 'df758c9c671a490389741bf8dc993c79'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7bca713243aa4a3ab5f7d456d71be07f'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7c03b72642b644138bdeddbf93451b19'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'hour'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7cc79b14462742ab94e2f2a06f6892d2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'noted'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7cdfabfea3484c9c885bcc7ffa355083'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'milliseconds'
              position: '6'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '7ce5b163547841ee83370b88dfab6c9e'
            key: {
              sys_ui_form: {
                id: '39a35c7b6ff64b83b5bc00e62c91ff08'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7d037e492d8144dd9c81e56b92d048e1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_type'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '7d153ed4c5bd473390a1689221626268'
            key: {
              sys_ui_form: {
                id: 'd961fc071bde4982a0d2d96677da4369'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '7d4d99e6e0be42f197010c3626d0885f'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'arm_type'
            }
          },
          {
            table: 'sys_choice'
            id: '7d573fb6a4a14405b1e920690ec5186c'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_urgency'
              value: '3'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '7db4f9c949ac40caade15b675a0aa6e6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'opener'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7dce168b2b0e4bb8b05f2422500b9c12'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7e1adc375bc643dda418bc8e5318305a'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7e2bfaecb8e840598d067adfdf7e3bb3'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'total'
              position: '8'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7e4a0f3669574c5d9046d9a64ec3ece7'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_choice'
            id: '7e5aa7d7299f47608d103cfe34fbf400'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'other_schema'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7e61dcfbe0064d33a1b5e65b6562869a'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'audiences'
            }
          },
          {
            table: 'sys_choice'
            id: '7e663b96ed194fb6aa18e5b0d423ff21'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'service_health'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '7e6fc0095ff548b99a2cd77e97ee1a29'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'fired_again'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '7ecc0ed3c30e43c297c7c73872206b5e'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'resolved_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '7ee70025119145ebbae741ce33c4c90b'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'sys_domain'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7ef1b0cfaa8748018924079144d7a64c'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '12'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7f03c746c55648c2ad281aa6da409cb3'
            key: {
              sys_ui_section: {
                id: '702ce2a6904044428fb6f7311defe492'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Payload'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'payload_removed'
              position: '0'
            }
          },
          {
            table: 'sys_choice'
            id: '7f3039a8e2604ad7a0df35072263b2cd'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'queued'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7f3d45798f4e4e8fa484de959b0b4a96'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'sys_domain'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7f7def6bfb084f5cbad7130ab459919e'
            key: {
              document_key: '20665eb7c5de4e548736b3326a143144'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7f8415149b2b440ebd96a4ac262022d3'
            key: {
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7fbfd296381c457498e752a275514621'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'link'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7fdac2723f3d42608be080336cedfa46'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_origin'
            }
          },
          {
            table: 'sys_ui_element'
            id: '803fe69f5fab40acb678a4185078dfcf'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'target_type'
              position: '1'
            }
          },
          {
            table: 'sys_documentation'
            id: '8073bd951d5041e590b6bbd63f198fca'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '80a26de2a1e74facbb2b6bee806c0421'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '80b7a6b6b3ca4eb78b8724735cc2798b'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'next_attempt'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '80de27cb0d164f6696b625bbb841f729'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'verdict'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: '812c98db1f5b4e4e925d4ab2573e703d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'refire_incident_closed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '81934d3f7e0648b1840e16a4bac5c8eb'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refire_window'
              position: '6'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '81ad434d5bff4ad2be5d383e4c802f11'
            key: {
              sys_security_acl: '0e5815c1e6664920aca9124a87cfeb36'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_page'
            id: '8225747198d84c3b947ca8cea6d8eb84'
            key: {
              endpoint: 'x_secx_azmon_setup.do'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8268639c25494a48a5cafa05b46c9b2d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_at'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '82788cefb3b54695af610f052abc364b'
            key: {
              sys_security_acl: '4fff1b84147245ddb79aba1f812c89dd'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '82cf794611fc45e5adeb027fa27d6fd3'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'group_joined'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '8350763351e24389ad04b43c0117b9c4'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '8371e2ad11aa49f7b409797dce564439'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
              value: 'note'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '8383985bf0c447329be227fb1bd8004b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'refire_reopened'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '839cd04cd4c3427786757c3ef1fcf91d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'incident_state_kept'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '83cb18b88f6844688232e2a07de45c70'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'cmdb_ci'
              position: '6'
            }
          },
          {
            table: 'sys_ui_element'
            id: '842b668b2dba4e0baed5d56c3670dbbc'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'severity'
              position: '4'
            }
          },
          {
            table: 'sys_choice_set'
            id: '846ee384682041fd8510d38f191716a8'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8482e818366b4a5ea65d0c24d410a28d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'incidents'
            }
          },
          {
            table: 'sys_documentation'
            id: '848b5d520ec743798e05a2cf714cfe90'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'ci_class'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '84944ca1e2a5431b85feec883a6db185'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '84acabf5c53c413180993c3fa08bb950'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'health_model'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '84ad2212deab45988141caceda88af65'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'given_up'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '84f970b87e0c48098bd8e29def5cabde'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'body_too_large'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '85441b30f082427da14aac0f6132f843'
            key: {
              sys_ui_form: {
                id: 'cb095a4072fd486e8d5af17b68728102'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '854c4a8dd04540bda828b20002b6639c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'is_test'
            }
          },
          {
            table: 'sys_ui_element'
            id: '85ade020f58642c1a4233b96c1e8c731'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'opener'
              position: '10'
            }
          },
          {
            table: 'sys_variable_value'
            id: '85f00ab8ae874459b7fda75205e3bb17'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_db_object'
            id: '85f669b2b53947e58dd0014f30349361'
            key: {
              name: 'x_secx_azmon_ci_link'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8658ee64f80e4b13bfc814ce0f318d4d'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_choice_set'
            id: '867b18abee014ab485ac3542922df9a5'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
            }
          },
          {
            table: 'sys_documentation'
            id: '868d5d5d854b47e493cda271fd7b03a4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'refire_window'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '86a31044cff249f49042fd205fcd1cbe'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'tag'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_section'
            id: '870496060f1d42f49edc3c4d557dbd61'
            key: {
              name: 'x_secx_azmon_notice'
              caption: 'Azure Monitor notice'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8725ceb6f8814703ae721fbe86f30b64'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'portal_link'
            }
          },
          {
            table: 'sys_documentation'
            id: '872dded1a760469ea7de7411329f2561'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'last_incident'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '8785ed2c27144f5181997456119da464'
            key: {
              name: 'x_secx_azmon_ci_run'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: '879ede42824d4e3c80864d43a2613b4f'
            key: {
              role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
              contains: {
                id: '10117bf8577c4d68a3b781e7d4eae86a'
                key: {
                  name: 'x_secx_azmon.responder'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '87a51d30f2a24c28a75406efbd78c9c0'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '87da6f912a6340a4a03f16e63892021b'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'callers'
            }
          },
          {
            table: 'sys_documentation'
            id: '882ac7f27be94ca8acd0a336cde4cca5'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8841d486d2f4491fae184742f3d9a290'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'route'
            }
          },
          {
            table: 'sys_documentation'
            id: '886a575748cf4c7192634f392357ce01'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '886d49cdf7e34d848dc92d45d5ba57d3'
            key: {
              name: 'x_secx_azmon_delivery'
            }
          },
          {
            table: 'sys_documentation'
            id: '88c8c9e1c3ac4e799ed48badec75ef5c'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'azure_caller'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8935c68d58004a47b2d9fcc15818e9ae'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'opened_at'
              position: '11'
            }
          },
          {
            table: 'sys_variable_value'
            id: '89628690ae3e4f43b5d4efa3c7bbdc20'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8a0b1c0ee595488ca26485a2cbdcd7d2'
            key: {
              document_key: '5b7256b6011c421bb5808abfd0c5c51d'
              variable: '2db298199f132200ef4afa7dc67fcfbc'
            }
          },
          {
            table: 'sys_documentation'
            id: '8a0dcca913484eaea4c0fd44877bfac5'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_work_notes'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '8a12483356c14fc7b52346056052d276'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
              value: 'reopening'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8a5992a8d0a945f5b4c342b52f07f4ba'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'alert_id'
            }
          },
          {
            table: 'sys_choice'
            id: '8a78e3cb18bf4dceb82bea2c31b92eb6'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
              value: 'running'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8a7ec15db2ad473c98ae52d1f640a09b'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'delivery'
              position: '14'
            }
          },
          {
            table: 'sys_db_object'
            id: '8ab34607a7e644a78bb4ef5e015cc372'
            key: {
              name: 'x_secx_azmon_rule'
            }
          },
          {
            table: 'sys_choice'
            id: '8abac3794bfb41828b09082b78d7e3b9'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'storm_opened'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8aeb1670572646bbb49079d9c3b911f8'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'company'
              position: '14'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8aff2bda5fd14261b08397994efdcad2'
            key: {
              sys_security_acl: '170418c37ad84adeb4fc047a02114e3f'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: '8b23ec0e4b2c4a4d8f5f336bf7194b84'
            key: {
              logical_table_name: 'x_secx_azmon_delivery'
              col_name_string: 'state,received_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8b29ca9f15934fc5be5c7cd495404c34'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_business_service'
              position: '4'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8b6e84e1d40444bcbbb5e6a40b6b632b'
            key: {
              sys_security_acl: '04278358e78042348a49125c8a0d4ff3'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '8b776830704947299efa58aa60cfb06a'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'tenant'
            }
          },
          {
            table: 'sys_ui_section'
            id: '8be09ad9ea63491fbec779a4f1fe5772'
            key: {
              name: 'x_secx_azmon_ci_run'
              caption: 'CI search run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8c14b5dd9c7f49b4aa58c06aa3e12874'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_close_notes'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8c57338178ec47aca03f13268f1dbbfe'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'bound'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8c7905e983ca49e39ea7d09d50edb48d'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8cc0724fe7d64476a493ff5813e9eab4'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_choice'
            id: '8d1e6b1a410d40608f8308e1b5c905ee'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'incident_already_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '8d35153f62b242dab4e16c6cb4c90a4c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_exact'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8d35224ad7b24eb490fecdcb42c3fdcc'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'caller_id'
              position: '17'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '8d54899f5c384f1cb321e38bfff347ae'
            key: {
              sys_ui_form: {
                id: '3d1d09c58bce4f669099654bbc019bce'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '8d822cafe66e4285a6976adab3a4b9d5'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'name'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '8d8fb8c253394ee59a01aa39b44b301d'
            key: {
              logical_table_name: 'x_secx_azmon_refusal'
              col_name_string: 'refusal_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8de14bf8ce9c461e85474c8f0364f34b'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'assignment_group'
            }
          },
          {
            table: 'sys_documentation'
            id: '8df2877b85424720bf7a99bd59b9f9ac'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'azure_caller'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: '8e0929ec98db46eeba288c725e9c35c7'
            key: {
              name: 'x_secx_azmon_notice'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8e24020f697a4a0e888a99356f5d761c'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_short_description'
            }
          },
          {
            table: 'sys_db_object'
            id: '8e5a6299f4c1476b8b2874bfafea03f2'
            key: {
              name: 'x_secx_azmon_delivery'
            }
          },
          {
            table: 'sys_choice'
            id: '8e5f8e959f4e45c99d1d7904cd69fd9f'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'bad_signature'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8eabb9104071433786f99ab540bf4335'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'told'
              position: '11'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8ebb5c822b0c4737a616b5239fcb25c0'
            key: {
              document_key: '90c582d7a12e46a18c62ac7a95b890ac'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8f41096bf6e34fc98062924a7f0144be'
            key: {
              sys_security_acl: '17b09e7acbd2487894027a8b4db1d4e5'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '8f4f1aea2c744122a52b0b22e2826036'
            key: {
              document_key: '93fcaef6b29e48dca5522e6adf710b0f'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '8fb4c37ba5b6403e9d3d699108c6c293'
            key: {
              sys_ui_form: {
                id: 'd961fc071bde4982a0d2d96677da4369'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8fe99b38e8654db1ac2df5bc4292b5ad'
            key: {
              sys_security_acl: '92794663e9644deb9dbb5049636fd433'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '90210f86545b48e497c22deb025f455b'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'newer_already_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '9021cccede9a4ae7a17a848cb60663b6'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'explanation'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9025b02855b14ee8a54cb3429f42dc5b'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'close_notes'
              position: '37'
            }
          },
          {
            table: 'sys_documentation'
            id: '905c4c9e83f942309625ae3e1f559524'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'since'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '90974918a66042798807b97264b82a47'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refire_window'
              position: '31'
            }
          },
          {
            table: 'sys_ui_element'
            id: '90a4fd3104fb417fa4c9137dd178a9c4'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: '90bbe127c07c4f0b9c7947df0fc3f2bf'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_error'
              position: '10'
            }
          },
          {
            table: 'sys_choice'
            id: '90ee6c3556b94ed08c8a04c96dc29eb6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'resolved_meanwhile'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '9115e314f2d547dda46d8c5441dfcdce'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'unknown'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9145bd83e50542c5a14f9d20a4a5f4e8'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'refusal_key'
            }
          },
          {
            table: 'sys_ui_element'
            id: '91474d7886d544c7930efa9a9af0d5ba'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'jwks_uri'
              position: '9'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9177799c338749f49442ed82fc5dc6b9'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_variable_value'
            id: '91ac634697dd42d8ab9ad13d77ac6ee9'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '91e020b851bf4b45a89b100d0193c064'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '920e9c4226e849718ef1640d8e0ae644'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'explanation'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '922a3beaa44545a2bc0b4b29b38d22f0'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resolve_policy'
              position: '29'
            }
          },
          {
            table: 'sys_choice'
            id: '924651817aed4da082e5a2890eb5dbba'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'members_still_firing'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '92547fd88df8428a85ac3f58accd9c62'
            key: {
              sys_ui_form: {
                id: '4eafa4d2439e4310a539b1c672e0b7e1'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '9286cecbc09143648d9ea4bdf307a981'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'target'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: '92ad9bdc5a184e73adef688e252f5096'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '12'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '92b0f84793a44583ae615110ff4e2b5e'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'count'
            }
          },
          {
            table: 'sys_ui_element'
            id: '92e16172910141fea602f8ea5468c1e3'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'fired_exact'
              position: '25'
            }
          },
          {
            table: 'sys_documentation'
            id: '92e83ffe1c714c1492a844760a3a10c3'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'looked_at'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '92f6b8d17d524cff843c3a293286b0ff'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resource_group'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9308c93f6d7246ffbfb9d9969e6c70b6'
            key: {
              sys_security_acl: '2d72584f6d1c40189c61d27a0a0286ae'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '934d1f4966c9422eb6910a8271d3d5dc'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '936261c05e9c489ebb2b291fdb693448'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'authority'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9377fdb739bd42708d24596c7da6b938'
            key: {
              sys_security_acl: 'fe1fd6ae51b641638021ee877eb99da3'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '937c86bea9e545579298a04dcdf67d52'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'test_ended'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9457b82459d740c486cbd78e633c77a5'
            key: {
              list_id: {
                id: 'd6af5434662d403c955a1a04c7d9efa9'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_try'
            }
          },
          {
            table: 'sys_variable_value'
            id: '948e7071e44344aab128fcf14b2d7bb4'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '94e9082995534c6692d0114b59819734'
            key: {
              name: 'x_secx_azmon_notice'
            }
          },
          {
            table: 'sys_variable_value'
            id: '94ef2ed76a95447a97018ec782eced1d'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_variable_value'
            id: '95103c8224974c23a558aa551b204dde'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9549255ab30e4124a7c39c5620a61eb9'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'azure_end'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '9571eacd2c924be49f3cb416c9ed6182'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'go_on'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '95bb105e48ce4a79a24ded85d0d10ceb'
            key: {
              sys_ui_form: {
                id: 'ca30bdeef1804e73a3cbdb09d619e382'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '95e1f48e5e4046e58ad98c367b75fa66'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'duration_seconds'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '95eb241275514fba9413942de5707deb'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'queued'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9601ebd151aa4fc7bc389ea785d47897'
            key: {
              document_key: '7a6e5f07a709417fa31f01c77d66404f'
              variable: '7b139c199f132200ef4afa7dc67fcfb3'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9625847010644384b7764cb4fe6e7368'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolve_policy'
            }
          },
          {
            table: 'sys_index'
            id: '96301946d755406b96357152d9bcc791'
            deleted: true
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'state,severity'
            }
          },
          {
            table: 'sys_documentation'
            id: '9684b64352614ca8b6a425a10b4f6f4f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'alert_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '96bbe2f80f2542f3b29a88860471a63b'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'flapping_until'
              position: '22'
            }
          },
          {
            table: 'sys_documentation'
            id: '96f6fc0712dd4c209aec5f6836bb3ec2'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'hour'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '97021e5fd4764626af44ddcef0345bac'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_domain'
              position: '15'
            }
          },
          {
            table: 'sys_ui_element'
            id: '970d610903e84c8081c3974c58588cbe'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tenant'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '9715a93e8d7f48238d6aaf166babc2ec'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'explanation'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '97256f6eaa3e434a9984c12221b2dfc7'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'explanation'
              position: '11'
            }
          },
          {
            table: 'sys_dictionary'
            id: '976ccd7df2184cb5afc4f271c0992e97'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'tenant'
            }
          },
          {
            table: 'sys_variable_value'
            id: '978997c9607d4ab4bb4deb943d4367ca'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_variable_value'
            id: '97ade623dbd04a1b8ae73c777c9bf247'
            key: {
              document_key: 'b619b203a7c74f5cb162e72a0be09b17'
              variable: 'cd4744919f132200ef4afa7dc67fcf6e'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '97ca98013e4e4ef6bd6bea81d76b54cb'
            key: {
              sys_security_acl: '970aecc9c17d421795ead3989ce53a60'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '97f8af50f7fa49a5b6e7baab924eb270'
            key: {
              sys_ui_action: '91d2939813504119b7d5e118ea24c906'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '986d17d91c9041c287d0b13122d99a69'
            key: {
              document_key: '50809bfb626d421a8b7977a7cba7f62f'
              variable: '416784919f132200ef4afa7dc67fcff4'
            }
          },
          {
            table: 'sys_choice'
            id: '98ee75c65cee4451ad14ae89a5a601f3'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'unknown_schema'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '99101821800b431489e18fcce8ab176b'
            key: {
              logical_table_name: 'x_secx_azmon_delivery'
              col_name_string: 'number'
            }
          },
          {
            table: 'sys_choice'
            id: '9913790119454aa29dbda85d9c0a8e04'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_end'
              value: 'uncertain'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '99b111f3f42242989f2370c0739c1375'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'cloud'
              value: 'china'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '99d2da74a59c468c879612ef66a169ba'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'number'
              position: '1'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '9a0b6784a1a64504ac16babc8d6cdea7'
            key: {
              sys_ui_form: {
                id: 'cb095a4072fd486e8d5af17b68728102'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '9a0ded4d4c2b4a4f8972043328c6e07a'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'message'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9a2e1a13202746d39e3d7ba46e96cf3a'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_choice_set'
            id: '9ae445cc07d14d779409e560b582136c'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
            }
          },
          {
            table: 'sys_choice'
            id: '9beb1cae1ad94f659dd82eca513c41bd'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'wrong_tenant'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9bf1c952914a46cfbce81cd207e0da62'
            key: {
              sys_security_acl: '5db39cf19ad24f8784d553b9bf0d12b8'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '9c1694ce436d45af943619006742d85f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'subscription'
            }
          },
          {
            table: 'sys_documentation'
            id: '9c2f88ff71f04d2c8319aa4312aabc95'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_section'
            id: '9c92a59afc124fe4beafd0c4db548d68'
            key: {
              name: 'x_secx_azmon_alert'
              caption: 'Azure alert'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9cc642c5bdb54979ab7205e2383abf1e'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9d070090835348b78bb206a4e5706c7a'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9d6da9ecebcd4b2d9275500919d1425e'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'alerts'
            }
          },
          {
            table: 'sys_ui_section'
            id: '9d935977c9a942fe817e32194e09feab'
            key: {
              name: 'x_secx_azmon_ci_class'
              caption: 'Azure CI class'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '9e1da94a6dfc477aa3517d21569237d8'
            key: {
              sys_ui_form: {
                id: 'a80ebc91d72749e98992cc7e9dc558dc'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '9e2871c732bf436ea1729713468bea02'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'ended_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9e905c5e71b14ba4ac5fd65535fc1c9e'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'resource_type'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9eee25d4bc3d4a48aa7b6500cdd8936a'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'group_by'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '9ef89735af2c4a5a9f12e17d676fe4d2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9f67ab17ec6e4241945c5009b53a2110'
            key: {
              document_key: '931ed14bf5b045c5821855f4b4851c98'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_choice'
            id: '9f6c17ae375b4bae9c2187a0b2df3c30'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'silent'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '9f719fb814cb4fdaab5d464f34df1876'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'sys_domain_path'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '9fbdd118683e4e23816642da70c1ea25'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'condition'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'a09602e9d4ad4132870525cc10900692'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'refire_outside_window'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a0cc1914908747c78e8a4c41687c0635'
            key: {
              list_id: {
                id: 'df758c9c671a490389741bf8dc993c79'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'cmdb_ci'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'a124121e209d4e259d63fde3dd266e84'
            key: {
              sys_ui_action: '306c83c9f2a047178f2ccd17045686be'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_section'
            id: 'a13cbef2b43745288bad69d828f74c7e'
            key: {
              name: 'x_secx_azmon_delivery'
              caption: 'Delivery'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a142a7f6726447019ad7c8214192f1ac'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'next_step'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a1682108d2dc4059bc5f71338005c4e9'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'incidents'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a187d2d081ad488aac948bb6cca71fbd'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_step'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a1b9f4ca1d004e84872e216dc8bb8be8'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a1e06547737342f88c96c937e254d386'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_caller'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a1f50b2c4cff4bdab0d9b145ba4fb95c'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_matched'
              position: '13'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a20ace3cafda4645ae34d618592b5bd1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'portal_link'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'a252644660114ae8abe4d0132ff4da14'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'action'
              value: 'open'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'a262fc12d76947e8be85eeeadde0b814'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'incident_gone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a27f2fed10464040ad04271af69e023e'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'arm_type'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a2a1f61ea9924197846a7f67a8d5c64b'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'alerts'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'a2a6f038b76f4f77aeaf555179f05bf4'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'a2b42831dca649a8a355100e45ae338b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a2f6dab6d7a0428f82a5e454e09ddbd5'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'authority'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a31c10d6c355468d9516de3119cddaf1'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'ci_class'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a31daddb09054862b168a5657e87e868'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'was_held'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a3305a0a73cc4319a9938cb0e4b0f83c'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'route'
              position: '4'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a3b4f9ab0f634476a90d931a3cba7e87'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'service'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a3bf8a9f4d0243bc9a23f7c78e0e43d8'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a3dbdf38122f447589da557f133e4304'
            key: {
              sys_security_acl: '9e2f156498104c648672a76fa434abfe'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a3ee25b4a6ad436c9be5dea11fd4248a'
            key: {
              document_key: '92a01264e3f144f7b0c0a925cc6b291d'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_choice'
            id: 'a3f8fd02ac2545efabc65df3d62dfd42'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'incident_gone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a4247d022c2f4697bef242070ec296d2'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'fired_at'
              position: '9'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a44107243d094d6ab3742349ce6df3c2'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'alert_table'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'a48181647e8142428e9f49661a623f62'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'backup'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a49dabed4e1e4e6a821252e91ac39f4b'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a4a2830499204fc482c48b04e2941f05'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_assigned_to'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: 'a4a549810839414eaf4f76c702ca896e'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'wrong_caller'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a4d3386ec7f84fbe94c5246b11a803e0'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rule'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a52056520cab47d081c5d49ea0f5ec3e'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'tenant'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a5217700586c4f6a855ee7603c4911b7'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'go_on'
              position: '6'
            }
          },
          {
            table: 'sys_choice'
            id: 'a52e15cd05ce466cab573eb60a65959d'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'wrong_issuer'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a55a4689b40b497fbd7af8e3808160be'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'link'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a5de091bb6584ee5aba9e0f67fed6b0a'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'condition'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a669d8db869444f0825767c680a21010'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'caller_id'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'a6e27dd5f0574ea0bf039da4737ac447'
            key: {
              name: 'x_secx_azmon_rule'
              caption: 'Lifecycle overrides'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_index'
            id: 'a70197f27f6c4e2d878bdc99b839d8ae'
            key: {
              logical_table_name: 'x_secx_azmon_cleanup'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a71674c93eb644638cbc856871eabd6d'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'caller_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a72f0759da0c431e83a5ce761e1d8eba'
            key: {
              sys_security_acl: '892641ee2ce14c5ebe2e16c04195f6ca'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'a7ba7000ebda4664b1eadef92909ed5c'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'jwks_uri'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'a7ce2951878b44e8a8211d2356f06a02'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'refire_incident_closed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a7e835f731674b04b703fcf1a6c3b8e8'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'told'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a7fd9b3e51154b1d9d13eef82fc95f25'
            key: {
              sys_ui_section: {
                id: '73c5bb283379452dba4a24023e5d5046'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Why'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '3'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'a80ebc91d72749e98992cc7e9dc558dc'
            key: {
              name: 'x_secx_azmon_ci_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a8118b3ef3ac4e1096bb963e2f610a5a'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'azure_caller'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a81d9fded43445a38686e989da0a38ec'
            key: {
              document_key: 'b619b203a7c74f5cb162e72a0be09b17'
              variable: '19280c919f132200ef4afa7dc67fcf16'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a836f5951fb042f79d32b833e7cdbf5a'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'next_step'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a860cfd46e1d465d8aaca4ab3262ae6c'
            key: {
              list_id: {
                id: '1b32262134164ddcbe4394584d5dbff3'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'arm_type'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a872d194504641998ab4885fc0f10dd5'
            key: {
              document_key: '5b7256b6011c421bb5808abfd0c5c51d'
              variable: '7b139c199f132200ef4afa7dc67fcfb3'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a8775d93d58d4695bdeff365559da65e'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'authority'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a878a03d23fa40a68cd60114f224afbf'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'sys_domain'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a8b0669351b44816b1324860709ede1b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'description'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a8c2b5629102406e8e843746b527dbf7'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'alert'
            }
          },
          {
            table: 'sys_db_object'
            id: 'a8c6c2d649664238834c87f50eda3c07'
            key: {
              name: 'x_secx_azmon_ci_run'
            }
          },
          {
            table: 'sys_choice'
            id: 'a92939e1c3bd48f7a05260034630cf65'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'a97e7ee8a0d9407a87ea78cb61502518'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'flapping_joined'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a9a2526638de404492961d8595bef905'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tenant'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a9a8032b3e1f4cbabe500689786da68c'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a9b678e84ffb45b4858233d1086a1a51'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'aa41dc28c28f47a882a93920fa0a4452'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'title'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aa8fa9f50775455193fe3df7822db22a'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_description'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aaa8e6ee2f024692a192b651e555e300'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_user_role'
            id: 'aac069c28aed456e8d07608af1750651'
            key: {
              name: 'x_secx_azmon.integration'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aaf28fe3cfc549d9bcb7493e28e18211'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aaf40f9bb26d41c6b50828b7e6027aeb'
            key: {
              document_key: '79df7535c460408693214b5373762ebe'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ab5df671e84546f4929a54d0f5b2b53a'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_impact'
              position: '7'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'ab62cdc5da1b45f891ddda365d42a8a2'
            key: {
              name: 'x_secx_azmon_alert'
              caption: 'Technical fields'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ab6cfc94e1154a0eafa9a62185baff47'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aba69b4acaed4167b3aea0fded50e81c'
            key: {
              document_key: '63a2f90996484f3096d89de797f5517e'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'abd3d1c1b4194e1fa28927187077d0b6'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'last_error'
            }
          },
          {
            table: 'sys_choice'
            id: 'abd4608629c94d77ab9f21611a409244'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'first_fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'abef429e0676469a8841c156e6670d1b'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'target_name'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ac249727ceae49eaabb83d3e47772edc'
            key: {
              document_key: 'dfffe1bf914a470e8b4a7380d42b40b2'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
            key: {
              name: 'x_secx_azmon_delivery'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'x_secx_azmon_alert'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'ac5ec073b2ee4154899daea9366686b5'
            key: {
              name: 'x_secx_azmon_rule'
              caption: 'Mapping rule'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'aca9403283fa49198f2214ab49b72f0f'
            key: {
              name: 'x_secx_azmon_alert'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'acaee6a33f0d4594b962229dd9d4b38e'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_link'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ad03be6de1f14054ada1a59cb00913f3'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'count'
            }
          },
          {
            table: 'sys_choice'
            id: 'ad159d325f7a4eaa97cab45822dad5d8'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'incident_taken'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'ad20ff6da4df483f93ce9d598819d74c'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ad6f8125f97a4f12b7aeefae518780b2'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'tenant'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'ad77d5476c4d4db0b6838dc66ee301dd'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'incident_closed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ad87fd6be1d74bcbbee315a991a2c783'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'target_origin'
              position: '9'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'ad88c4f82718410baf49c274fc86e0a8'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ad907af0c78a469eb5ee8e71569a7646'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'adb65e2348a2419e99f0915d2a4e6b19'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'hour'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: 'add7a7742f5b43819fa36b803d4cefc6'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'corrections'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ae02bc661427483aa01a62588a7419fd'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'resource'
            }
          },
          {
            table: 'sys_choice'
            id: 'ae2fe52745b449fead64f95c5f2b16ae'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'opened'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ae40f3793586434da7f1242940df23ae'
            key: {
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'attempts'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ae4a78509c084ac39939d17832fa3bdd'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'corrections'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aedc656e1f70457fabb80221d416ba2d'
            key: {
              document_key: '755bd6d5ccb346e2996c786c641cfbd6'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'af48c015046f47838bfde86a89b0bd9f'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'received_exact'
              position: '3'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'af933fb13d5844c381c9fc6ff3f7c8eb'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'number'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'afa28e9738f145edbc70bc0479ebfc88'
            key: {
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'auto_resolve_hours'
              position: '2'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b044934acfc4475e9c8a615a00982191'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'cmdb_ci'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b08df2abe5c14626b375cb6ea4d54b79'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'auto_resolve_at'
              position: '33'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b1381e0e88e44c9bad5d742f390e8d61'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_number'
            id: 'b198ee7a972c4432923adafe770f01d8'
            key: {
              category: 'x_secx_azmon_cleanup'
              prefix: 'AZC'
            }
          },
          {
            table: 'sys_choice'
            id: 'b1c3d3cbeb9541548d4dd67f0b17ffb5'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
              value: 'given_up'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b1dcd47c123c4bbfac26353d67a43bf1'
            key: {
              list_id: {
                id: '71788cdba5ee452c8c8d1117fec99e45'
                key: {
                  name: 'x_secx_azmon_notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'cause'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b20853ed1dfe4ef5ab4fbf64555798e6'
            key: {
              sys_security_acl: 'ae220ab4cd734f03a1aeb44b6c89f158'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b27968a5e80e4b219f9925bc0242f8a5'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_choice'
            id: 'b2a2d890a4ab455783ed213e81e3a681'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'given_up'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b2e0357872b64c7781dd551b546bf237'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'delivery'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'b3054dcc177b45ceacf5d3b5a761c42f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'other_schema'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b370876740e94b5bb38be1ef66d3e415'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'sys_domain'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b3abbb29a72d4d6597c934a60211ae36'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b3b7a0123ef3450f873e8d149a410930'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_category'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b3cca72c880841f7a7084a4b69df98dd'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'portal_link'
              position: '13'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b3d255ab969e4b66949bb0982dcf34fb'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'cloud'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b3d2b8dd08c8404b879662680395f6ad'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b3d934dacb1d41a8bb84b2552b9efffa'
            key: {
              document_key: 'a5a1ebeb02bc4fedbb816af58ef238e5'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b3f45d75485245f3b9c010f7ed4cee76'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'last_sign_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'b43b544fea1e45e6a2f3f4ee852961c4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'storm_joined'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'b4623648ba8d4dc289400eb7dd27b884'
            key: {
              sys_ui_action: '7bd6d4ed747741c1815be6fffbe1263a'
              sys_user_role: {
                id: '10117bf8577c4d68a3b781e7d4eae86a'
                key: {
                  name: 'x_secx_azmon.responder'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b4bec83c39cc4afb845666017139174d'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'auto_resolve_hours'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b4d3abb9948e4e0c8fb3f54d0354f61b'
            key: {
              list_id: {
                id: '702384eb838942bab5f723f7a9cc9f05'
                key: {
                  name: 'x_secx_azmon_alert'
                  view: {
                    id: '2bea0b868ccd4ae3b9e8ff7caa18f5ee'
                    key: {
                      name: 'x_secx_azmon_without_ci'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ci_searched_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'b4d61408b7194d6593d134e8e823b9af'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'state'
              value: 'fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b4ee8d03c06b42979d727246c4cfa0ca'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_exact'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b51db029452b408c904221a0697b3ff2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'sys_domain_path'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b521f12bc0414723a5ff9f3e9bf45fce'
            key: {
              document_key: 'b27ab4f5fed14b028f3221ff477cc48a'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b582223ed389483d93102e9963e7faf9'
            key: {
              list_id: {
                id: '1b32262134164ddcbe4394584d5dbff3'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ci_class'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b58578a466ae440db18054f83fa1cdf1'
            key: {
              sys_security_acl: 'adccc063a0034c76b4eacc033e69a1a2'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b5eef3a17d8a4de3b4f4d8851a54e9c1'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b6031b90e2e54c88ae7bf1d96c139320'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'description'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b61124fd2ff94f43b5336ac851f59bb2'
            key: {
              sys_ui_section: {
                id: '2854be068b0d4932b5a717881bbb1482'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  caption: 'Retention run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'alerts'
              position: '10'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'b615accf416e441eb0f13e72cd3aefa2'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_urgency'
            }
          },
          {
            table: 'sys_choice'
            id: 'b65c00410e764f8e9ec18c611a20729d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b67e4ce20a504aeab4bddbbf86ad5a39'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'refusals'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b688498dbb884afa8dd91d57dc2870e7'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'since'
              position: '5'
            }
          },
          {
            table: 'sys_choice'
            id: 'b6b8709aa23d470a90d75d09e22ebc91'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'activity_recommendation'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'b6f5f9b5d50f4c9da29eac5330f9023b'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'reopened'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b6fe532bd0bb4e67bf08bd594505ed01'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b70a4e00ee9d4e809f5fc9a3f7fd7619'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'resolve_policy'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b720ca552ee94c5f99ddc69589fd888c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b723e3936b954e6ab2d1bbf0d7a641ef'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b72ada78c64244f882fd78ff3605d4b2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'http_status'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b75e5d0aecd7499bb18d0c10a6bff586'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'active'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b77eb647e38f407891f4f5ffa5d049d4'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'sys_domain_path'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b7b4226faaea486cbf1a889d7f096fc9'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'http_status'
              position: '5'
            }
          },
          {
            table: 'sys_choice'
            id: 'b7d31db1390c46179ab7f268a76ea5f9'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
              value: 'done'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b811d833fa28472fadb0b0c92a1ae52b'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '8'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b818e70fbe6e427b8c622812cf20f346'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_matched'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b8304a2729c244409a17584226f64d48'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'b837cadf52714ae59d0a6b01dd113050'
            key: {
              sys_ui_action: '1854194540024198a35aa1c171575d80'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b8947c39ac5d46e49e5f9089551bb4f1'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b8a05fab23f540dab05f3489566ffe0a'
            key: {
              sys_ui_section: {
                id: 'e49c028338564fe1ac394699bfdc9268'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Attempts'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_attempt'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b8c9c591335c42eaa838f3d3c1296285'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b8ea6f4189cb472faff05565c84d7384'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'authority'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b97b1e8bd2cc4e749f32be3205c2012c'
            key: {
              document_key: '24d2246b79024d54a64d439b72ed3c9d'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'b996b79819e64a0a99c0e68315947276'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b996f2e303ce4c878a9aebdd265bdfda'
            key: {
              sys_security_acl: 'aadd6ac1a6934f1ab05377e600f14bb2'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'b9b41ea40a31434594c91602fa6dd366'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'short_lived'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b9c4474e18b74824b56ce11de994274b'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'received_at'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'b9ce071353684b478c5324578b863328'
            key: {
              name: 'x_secx_azmon_caller'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ba68fffcb52c4a5b9b5d31172983aeb9'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_links'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ba75a5b8af794b4cbea15d2a34a4b05a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'storm'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'baab3c17756749828a8014a7aaa7d538'
            key: {
              document_key: '6b1efdbc7a184794939555dc9eb45c37'
              variable: '416784919f132200ef4afa7dc67fcff4'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'baca76c604c349c9ac15843b3c21332c'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bae62b4da021442696e0ac1285683e33'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_choice'
            id: 'bb1dc44507be4803bca13a344de70c00'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'due_reason'
              value: 'settled'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bb9607cf36ea4391989d9a1feb1f217e'
            key: {
              document_key: '90c582d7a12e46a18c62ac7a95b890ac'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'par_dashboard_canvas'
            id: 'bba17e4ce7dd4a968ea7c65785e39835'
            key: {
              dashboard: 'c2a4c7a06b0f4d0d9c5b6a7f20e1d394'
              dashboard_tab: '44121bdd947b4ca2b6c5cbb128ac91eb'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bbb74444dd7f49e8b0d0f22ea85f46c8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_chosen'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bbf05c5aa2554f49968d4ab21b7ef88b'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'bc7df50cd19a4d5aa9d9a7bf0d8991a4'
            key: {
              name: 'x_secx_azmon_cleanup'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bc9ebf8be3ee4335ba0189e334ba1bca'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_choice'
            id: 'bce2773c8e654190b930b112b1150edf'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'resolve_never'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bcede09729c04b2a92fa7558cdb268e6'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'incident'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bd4a4cc08be448dc8ce75338aa5c5cdc'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'problem_key'
              position: '35'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bd5df3930e934142b9cea606454811d1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_exact'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bd7ccfba05a34547be9f249a07c117fb'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_assignment_group'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bdba601c160d46ca882fea50b474d5d1'
            key: {
              document_key: '7e72c986a4e348c5a26a1e1aa4ab442a'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bdce7976af714ce4aebc8c73ac0ffc45'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'attempts'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bdd87216f2f644fa98a5a60e67e96b71'
            key: {
              document_key: 'bc46767d14fd4625a677895dfc37d656'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bdef34410f8e4079be766621a7daaf46'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'role'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'be03c8f6a71947d8a1861197cb4ce2cf'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'storm'
            }
          },
          {
            table: 'sys_choice'
            id: 'be48a57f5d9b48ca8b29153a60ac0be9'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'not_json'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'be4b5babed82483b84e78da0573869ba'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: 'be57f494cef3461faec3f53ad9e8a7be'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'rule_ignored'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bec28e57f1584356b16946f31fc817d5'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_urgency'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bf1b4cba6b2341e98f227b300906fbbf'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bf3d5d05709049a0943005771afc1944'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'verdict'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bf950e2eaa2e4ee8817e0dc14420bcb8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'service'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c02a3855491d4ae2ad374968d0898802'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_seen'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c04e1070c2ec4a5d8b73e42db84004bc'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'token_version'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c090bb23d0c147f5834d0686cbb3d0b3'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'http_status'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c11762aa4eb346ada5c29ac30b2dd4d9'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'rule_id'
            }
          },
          {
            table: 'sys_choice'
            id: 'c1490b77259d46b28925a69e6ad6d35e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
              value: 'duplicate'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c1b4832e8e454719a9cb236a04e26279'
            key: {
              sys_security_acl: 'ec662b95f1504455a0d7fce58676e29b'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c1b53d165e1f472b8bb41f57ada0bd6a'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_business_service'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'c1c1e65f6dcb414b98c2539036a92f93'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c1ea908764044c4d868f531ca3862e79'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'subscriptions'
            }
          },
          {
            table: 'sys_choice'
            id: 'c2158fabde0a4ae48770e17ece144b80'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'metric_static'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c26e06ec42e445b2949728b97aa862a8'
            key: {
              sys_security_acl: 'e67f2f4c8e554120b0a91d0480b737cc'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c27ab75c76e64635942a3a526b5d94c2'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_subcategory'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c2d28bb8c0c947b89304d0cc38f4e1d2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
            }
          },
          {
            table: 'par_dashboard_permission'
            id: 'c2d50da34e4345da83b09cf7a48187a0'
            key: {
              dashboard: 'c2a4c7a06b0f4d0d9c5b6a7f20e1d394'
              user: 'NULL'
              group: 'NULL'
              role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c2eef1b565e34e159cab3337608edd86'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'next_step'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c321bcb504854b00abe2cda8b819d0d5'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'first_seen'
              position: '8'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c326f00c9a1d4b3388902bd3770db35d'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'auto_resolve_hours'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c3314eeb75cf48bb9b7ee24d29a179e9'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'count'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c37ae40cd60944efab056840da76365d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_matched'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c39cb8bd38f24d62bd4cdff374ffd52c'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'arm_type'
              position: '1'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c3c2b204e1ac477d89949769948df0f4'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'order'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c40f7947198142b9bc88e254767d72c5'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'azure_caller'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: 'c42fb8bbd3934eac99741a51139854fc'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'subscription_not_allowed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_page'
            id: 'c4c9d297ac094754af71d9c2fbe7c7bf'
            key: {
              endpoint: 'x_secx_azmon_help.do'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c4e98804ced24d789ef29c23f3fe803e'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity_origin'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c643a47927444923bec473887824e07a'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'bound'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'c64def80e2a643b094fee974aeaceb43'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'activity_policy'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c6dad31ee1894a9dbc3e523aebd9cef9'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'sys_domain_path'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c6ecc99dc18b434a9ff908624de7cbb8'
            key: {
              document_key: '798341c6e97942f7ba97684f925c2ef5'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_index'
            id: 'c6f6f5f37b95485cab10b4b608d68bb0'
            deleted: true
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'fired_at,rule'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c6fc462b86544c5aaa7e0593d4e27bc3'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'alerts'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c75b88f4d10d40399da368b9fb33c74a'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'last_error'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c762784b38ce42fbb8d6ccea2ef8044d'
            key: {
              sys_security_acl: 'b988017d2c8b4f289ccb5472037cb836'
              sys_user_role: {
                id: 'aac069c28aed456e8d07608af1750651'
                key: {
                  name: 'x_secx_azmon.integration'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'c7884e815cc54b86b963813f2f320e4e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              value: 'queued'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c78e273943ad4c71837b2729e9238c8e'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: 'c7f3f134a6a94049a826142148064ede'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'resolve_never'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c803dc6db85d499b99373767dc93de53'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'short_lived'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c86229c21f1b4f31a310b69e4f54795b'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'told'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c890d02ad3b3464eb99bed684b23648a'
            key: {
              document_key: '5ffa02ae047f465b85b66680d93ddc5d'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c8b86e1dcc854369baa7c0271299d0a0'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'platform_user'
            }
          },
          {
            table: 'sys_choice'
            id: 'c8d6d93ac9f241bab283f2b454a74b4c'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'not_yet_valid'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c8f32a9560ee44209350404bc1c3958b'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refire_policy'
              position: '30'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c9423292a92546658d821feecead142b'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_test'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c95be3e737144f9486e4d00122994ccf'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'sys_domain'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c98b0b3b06314e3e815d41d9ead6815d'
            key: {
              sys_ui_section: {
                id: '9c92a59afc124fe4beafd0c4db548d68'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Azure alert'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'number'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: 'c99950699ec944bfaec97e1e8db7c532'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
              value: 'problem'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'c9d8b4fd60754a32a6750aeaa18a4275'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'key_may_be_new'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'ca158df01af34fe1b4edd37c94ca9c85'
            key: {
              sys_ui_action: '81cc4f853d7146eba8ca5559f3d96077'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_form'
            id: 'ca30bdeef1804e73a3cbdb09d619e382'
            key: {
              name: 'x_secx_azmon_ci_class'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'caeb4d4f6d984722937fbacb22c1dbfd'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'custom_property'
            }
          },
          {
            table: 'sys_choice'
            id: 'cb01c2cd79a34dd99f0a7bfed68dc020'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'issue_schema'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'cb095a4072fd486e8d5af17b68728102'
            key: {
              name: 'x_secx_azmon_rule'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cb266588b2a443259bc176c265aeee9b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'mapping_rules'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cb346e28a2f645aea2d2e3fbaa9a5b93'
            key: {
              document_key: '79f72356972b46b691b0d56501af6676'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cb91cfb1607645c4a2f0ce21929dc248'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'hold_until'
            }
          },
          {
            table: 'sys_index'
            id: 'cb9724f702d9492caa54aeecb796635b'
            key: {
              logical_table_name: 'x_secx_azmon_refusal'
              col_name_string: 'hour'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cc08e671ba8746b894fc9e901473717d'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'issuer'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cc1cf56ad9ca42c1aefcf8f8515b283d'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'looked_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'cc33a4b1026f42ffaa3951bfcfeee5a2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'storm_joined'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cce61298544c41f68cf9cc2f53d00bd1'
            key: {
              document_key: '1cb68f1c06db4d30ac1c734691cc3b1c'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cce6a249ef1e40be8ef59df9259bbbf6'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_policy'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'cd14120a579144e3bf5ef621d91b06f0'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'resolved_before_fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cd33f2cd38d346488c2958d5f3244c4d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'sys_domain_path'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cdca0e7972b0431ba3eee61abc0be16c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_end'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'ce3f22cfe2f8421f8effd74f589d6df5'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'joined_while_resolving'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'ceaa1787e8a84f18bf40e303a926d723'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
              value: 'resource'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cee1ef3f604645699ed1a4f1f8691389'
            key: {
              sys_security_acl: '78fd1862b16940bb98011c1107c81db4'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'cf16168ceda2478b98b439f57c28a23e'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'keys'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cf4dc71be67e4e31955e90811f49b458'
            key: {
              document_key: 'e02e244dd8fb452495870d0ef88b2382'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_choice'
            id: 'cf5eaf27dcc340e7845171d07c0dd1db'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'activity_security'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cf8696967f2b495f9ec217db27d0334b'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'since'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cf958cfb71924d1680f32d63340e07e4'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'started_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'cfc2c229652842b8ada95e5df1b5ac76'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'flapping_held'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cfd0e5ccd302478fa7de9105bb7cfd3c'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'resource_key'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cfd5361c59c74e1e99c176e2895a8211'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'proof'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cfe47639343f4c4b9007c637620879f2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd0163a3d7a9a4bafb079b37633ffb3fa'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd04cdba146044e6286c252da69db3efe'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'set_assignment_group'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd05361d7c14944c4888e0d5ff10b07a1'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'tenant'
            }
          },
          {
            table: 'sys_choice'
            id: 'd069d78989b7440893cb5d3a6f463585'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'state'
              value: 'resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd07926c2384c436d8aec8059747c7f02'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'number'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd08228d65f87455e8967347e85900495'
            key: {
              document_key: '3886644f0b4a49529302df345701f261'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_choice'
            id: 'd0a7ab3dfe8f4293945e61b38690c485'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'schedule_when'
              value: 'inside'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd0e9e47822fa4a4dbc6cefd125daf346'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd0ea46fc42e2432bb2aded03881e47c5'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'started_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd0f68ed35de74accadb1d9c738ec351c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resource_group'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd14216c68e2c43298ee8399bfce0d6ba'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'last_event_at'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd1617938cbe44029803a02506b095935'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'last_try'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd166ea2086f54a00b055c906b9ce6e4e'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_at'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd1af384455944ee9800521cf5da09654'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'd1cf77430f7c4267aeb4850ce726ac00'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              value: 'rejected'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd1e5cf2d4e6548e0a5552678f60e4261'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd203e57b27e14e5b82e9fae5c7b0d3cc'
            key: {
              document_key: '755bd6d5ccb346e2996c786c641cfbd6'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd209c62778124cb089c029856b351feb'
            key: {
              sys_ui_section: {
                id: '870496060f1d42f49edc3c4d557dbd61'
                key: {
                  name: 'x_secx_azmon_notice'
                  caption: 'Azure Monitor notice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_choice'
            id: 'd210c86561c04b2a8de4ec2165b81f52'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'group_by'
              value: 'alert'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd216e8441151496eb09d68e40ece460b'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_category'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: 'd2635b8cfee945158299990951565277'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'wrong_version'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd2d5de3679dc4d7da6682e2ad57e2e7f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'flapping_until'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd2d689f89d144ad69d1d2c74bc0be3b6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
            }
          },
          {
            table: 'sys_index'
            id: 'd31d8e22ab034d8c80c464881766ec92'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'problem_key,flapping_until'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd338e34089494d169a90b678592e8765'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'last_sign_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd361e7f1d6424300b53fbd592df7f64e'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd36e46fdfb54417db59ee414f6bb0b0a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_key'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd39ca20b1cb44171b91fb6ca8022d480'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'sys_domain'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd3c018840906466e806e915c778f087e'
            key: {
              sys_security_acl: 'ec28d8e5d54d4671b960bdb6ba632b11'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd40f59711535483fb7491c084787bcf1'
            key: {
              document_key: '20665eb7c5de4e548736b3326a143144'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd4351a9d3bf549d48b44d93ac5dfac57'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'title'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd4a6106552144fe994f0d5ced535009f'
            key: {
              document_key: 'bc46767d14fd4625a677895dfc37d656'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_choice'
            id: 'd4c6680e3acf437d965260bc1e5d7d65'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'alert_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd4e1e64ba66b4496b46a81d8d4b3e91c'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '19'
            }
          },
          {
            table: 'sys_db_object'
            id: 'd52722c8c2e0490bbf70f59ca0607107'
            key: {
              name: 'x_secx_azmon_notice'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd52a7ea57cb949fb82f0cec69128ab0d'
            key: {
              list_id: {
                id: 'fa0880bea2494377a07fd725a9faa3c4'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd530b9ceccae488eb4cd1e6d9bec23f9'
            key: {
              document_key: '2c181a1d064b4f789226b45e0272a3ea'
              variable: '19280c919f132200ef4afa7dc67fcf16'
            }
          },
          {
            table: 'sys_choice'
            id: 'd561a42c61d04b5b98e39a58c424a208'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'finished_by_retry'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'd5928dcba1ba4ffb8fcb8342a615a664'
            key: {
              sys_ui_action: '82ffb215de3f4579915a98a322a541b2'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd6104ba08e624fd89623fcfc514da03b'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'number'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd6516ba25a4547b68cb15cf97205dc04'
            key: {
              document_key: 'be0c2bb86a744834b4d8b1e6d593f101'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd6597bbb10f948599e28c37343c0d3e0'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'verdict'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd660d7e2147046ef88be461a452212fb'
            key: {
              sys_security_acl: '8f597f97bf7f443280946d13442a91a2'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: 'd6af5434662d403c955a1a04c7d9efa9'
            key: {
              name: 'x_secx_azmon_key_set'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd6f2b298a91f47bd9af40fb88e467add'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd724b307f7694b64ad4ef90b1b0721dc'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'opener'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd73f3ab25ff44d3fa222ca86e55e6204'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: 'd78c5b3d5674442f9791327d1e58072a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'refire_new'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'd78f7db5b1174bfe904ec3264dca80a9'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'finished_by_retry'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd7e8140a48aa422381ea52dd27c16925'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'message'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd80126a0c5c446038c121c72b8b7452d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'route'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd8303fac3ff145c8a11beac064492e0b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd833f73bbfcd438b8a8ce2fda6169944'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'resource'
              position: '0'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd84833cf2a174f7a8c032486fb04c5f0'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'started_at'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd899f8184557498385f667e62a54daef'
            key: {
              document_key: '24d2246b79024d54a64d439b72ed3c9d'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: 'd8f024b43b8d4813b6cf288e386871ab'
            key: {
              role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
              contains: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_form'
            id: 'd961fc071bde4982a0d2d96677da4369'
            key: {
              name: 'x_secx_azmon_alert'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'par_dashboard_permission'
            id: 'd97940e87f604bd9bccf58fe8146b3cc'
            key: {
              dashboard: 'c2a4c7a06b0f4d0d9c5b6a7f20e1d394'
              user: 'NULL'
              group: 'NULL'
              role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'd9f495af21b34953b8650a22151e539a'
            key: {
              sys_ui_form: {
                id: 'cb095a4072fd486e8d5af17b68728102'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'a6e27dd5f0574ea0bf039da4737ac447'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Lifecycle overrides'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'da26c5bfd32a466fa2562109cbffde06'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'no_incident'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'da37dcf5ab234a50969e39c2ca29ed71'
            key: {
              document_key: 'e02e244dd8fb452495870d0ef88b2382'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'da6753f9ee6540408e0c063b2682ec1c'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_index'
            id: 'dab939d641b64968989ca342b4c9c01e'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'state,kind,last_event_at'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'db27b99227344774852d94cfafe05dfd'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'db299fc7e5bd48dc926216f337d48172'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'last_try'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'db4cb6a05b7942358a2c073087fafba9'
            key: {
              document_key: '7f29ed2ebab34f029dd74e2aac6f5bab'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'dba744b49708410590f1603471eb5421'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'severity_origin'
              position: '6'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'dbd8eaeb507d47e3b832af3085ab54d8'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dbf95e75de9247d7b44abdd46283b172'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'sys_domain'
            }
          },
          {
            table: 'sys_documentation'
            id: 'dc2aa1325e5141729899d6337616c130'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'auto_resolve_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'dc2abd1f43ed44a19b73578587f969c7'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'reason'
              value: 'wrong_audience'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: 'dc86f5805e3d49e0a6288a38f200b1b0'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'ci_rung,ci_searched_at'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'dc8b65975b7c4eca91736c2fead5c198'
            key: {
              name: 'x_secx_azmon_cleanup'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dcc32cfeed4146c0a61cf539db27bac4'
            key: {
              list_id: {
                id: '06dc41b1063845949b607dca13783122'
                key: {
                  name: 'x_secx_azmon_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dced67093e8b4e1db6d5897a0be7805d'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dd0d35856f8145b3826051634fd01910'
            key: {
              list_id: {
                id: '0dc57f90b513420aaadb22dfd0563598'
                key: {
                  name: 'x_secx_azmon_cleanup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ended_at'
            }
          },
          {
            table: 'sys_index'
            id: 'dd216bf2678a419d99b25714e2296e23'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'hold_until'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dda3dea4fa2b4d8391320daa3004855a'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'next_step'
            }
          },
          {
            table: 'sys_index'
            id: 'ddc84cb5982e429586e4184908ef5161'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'group_key,opened_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'dddd9b11012a4c209e6f32b282077525'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'issue_schema'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'ddec94f0867a4ee78cd0a5a611fad754'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'action'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ddfb61572b87484fad068958977dbed6'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'example'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'de24075558a546f9a6bf41b1dffb13a0'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '13'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'de3aac4961cb440cabe51b26fd5fafe9'
            key: {
              name: 'x_secx_azmon_delivery'
              caption: 'Caller'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_choice'
            id: 'de59f7ba6e794637977a6224245dc69f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'metric_availability'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'de7f619de7bd48d780acbc99ffac1f46'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'incident'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'de7fb1623e9e4e6c9546cb1e84732265'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'already_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'dec2ad02f1f14e5f9b3eaff08063ec4b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'rule_recorded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dee178a0c1ca4a4397e5a653d0554006'
            key: {
              sys_security_acl: '0ea0c4e01321495a80e2473f18dbfac3'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'deebbc38237240e1afa18737b0bf9d80'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'callers'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'df4bc95b6b3c4742a55208b48f29767b'
            key: {
              document_key: '04bb0a4c07874aa3815261e62fc9984d'
              variable: '5a9258199f132200ef4afa7dc67fcfb4'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'df758c9c671a490389741bf8dc993c79'
            key: {
              name: 'x_secx_azmon_ci_link'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'df8b787742f240cd83948459befaa363'
            key: {
              document_key: '33520dacabc34144b6d0835126c0471f'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_index'
            id: 'dfa17be8265f4254b1075c3f1259a25b'
            key: {
              logical_table_name: 'x_secx_azmon_delivery'
              col_name_string: 'received_at'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'dff942a356784b4895b364ea3b6336a7'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_choice'
            id: 'e03031806f0b44b4a8a2131413eff427'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_impact'
              value: '2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'e043d74a07384c9dbc3dec3bf6698809'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'nothing_changed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e05d4aa0617043aa9e8f2275229cc358'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'noticed_at'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e06eec7525dc4913b79f94f948f1cafe'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'hour'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e0716b4a6bca4d0c8d9b87d35e83c453'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_service_offering'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'e08b88d2872e45e3ba70d0da120a0dea'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'will_be_retried'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'e08c63d90cac46d4bbd2e43c476c2612'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'incident_on_hold'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'par_dashboard_visibility'
            id: 'e092e182a7184a64b2ac589cac2e07af'
            key: {
              dashboard: 'c2a4c7a06b0f4d0d9c5b6a7f20e1d394'
              experience: '08c73d60537101100834ddeeff7b1287'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e0b34f2383bb45158602a679a635d07c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity_origin'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e0b99434d06942e49aa93d5acd4130c7'
            key: {
              list_id: {
                id: 'fd4415ab60dd4e2886b29d205fff9177'
                key: {
                  name: 'x_secx_azmon_refusal'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'caller'
            }
          },
          {
            table: 'sys_choice'
            id: 'e0c84d20abf6412f9a4b62bdd9468ac0'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'route'
              value: 'public'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e142b074f621441dac16784645b81ef3'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_business_service'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e144cb3a60584fc9bf634ba91bf91962'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'milliseconds'
            }
          },
          {
            table: 'sys_choice'
            id: 'e1fb2d914d944eac818a76cf66c069a3'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
              value: 'silence'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e220b318a9a744b89162fb07922092d1'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'ended_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'e22b840c34964321877f4a892cc27288'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'silent'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e23b03e229dc412993bc98febef9b25c'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'e25a3246721543f98bbb0ddf46c44b64'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_policy'
              value: 'note'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'e25ba13edbae402eb9c300418d9d997e'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'property'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e2e6f55705324ace9031c14cd013dc72'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_choice'
            id: 'e36cacddf6ac46ae89dc88407ab42bf1'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_urgency'
              value: '1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e36e2af02cac408db4cddd97c483abcd'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e3a438f830bf4656905b3f5ddac34d08'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'count'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e3a452cd5a30476992e611004a7ed30a'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'short_lived'
              position: '17'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e3d952465ba7425dbe4f027ba17d5643'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_class'
              position: '6'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'e401fac0990a48e4a737f5661fd25c51'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_impact'
            }
          },
          {
            table: 'sys_choice'
            id: 'e43fac3fb28a4de2b582cadb18bc18bd'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'flapping_joined'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e458c54649db470eb0e4fdf95af4e2db'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'explanation'
            }
          },
          {
            table: 'sys_db_object'
            id: 'e46234a8f0144a33b3eb3638d9de4e54'
            key: {
              name: 'x_secx_azmon_cleanup'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e47c945f3aba4fc4918850322c81c47e'
            key: {
              document_key: '2c181a1d064b4f789226b45e0272a3ea'
              variable: '416784919f132200ef4afa7dc67fcff4'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'e49c028338564fe1ac394699bfdc9268'
            key: {
              name: 'x_secx_azmon_delivery'
              caption: 'Attempts'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e4a376ae1ed6462f96cd36f09c2f7166'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'order'
              position: '4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e4b8f56acc394f59a7cbed8e6547fe17'
            key: {
              list_id: {
                id: 'd6af5434662d403c955a1a04c7d9efa9'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'fetched_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'e4d033a758ce4dcfa2fa05c8861f53c6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'learned'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e4f6553b4b924720bfd7a51952004e82'
            key: {
              list_id: {
                id: 'df758c9c671a490389741bf8dc993c79'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e507671b49b84a5d898454a404b388ba'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'duration'
              language: 'en'
            }
          },
          {
            table: 'sys_number'
            id: 'e517e97bd55e40d59bc845675eb6ce12'
            key: {
              category: 'x_secx_azmon_delivery'
              prefix: 'AZD'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e59994cf2d9544ecab9fa2814b83d644'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'next_step'
            }
          },
          {
            table: 'sys_choice'
            id: 'e5b8e3f1e3314153b3b6bb39f293eabb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'stale_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e5c7c87130e0452689c96c14eb26d89c'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'number'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
            key: {
              name: 'x_secx_azmon_ci_link'
              caption: 'CI link'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_choice'
            id: 'e5eda4bc494546a0bc73be44e248e2d9'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'alert_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e5fd5e7c42ac42d99b9e267c374bc3f6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'rule'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e6278587689d465ebe9b527ad210d8d6'
            key: {
              sys_security_acl: 'd2a1022a1c6f493fa8ad0eb0c1019656'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: 'e68920129b85439fb4ce0338ff2b9432'
            key: {
              logical_table_name: 'x_secx_azmon_delivery'
              col_name_string: 'state,next_attempt'
            }
          },
          {
            table: 'sys_user_role'
            id: 'e74c602433b54b7980bb1fcf887cad4a'
            key: {
              name: 'x_secx_azmon.viewer'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'e77ce2b2878b4db5b019c5eb7721254c'
            key: {
              name: 'x_secx_azmon_ci_class'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e7da2479d41741298b57257ed1ce5b29'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'incident'
              position: '12'
            }
          },
          {
            table: 'sys_choice'
            id: 'e7f8b1d5e45d41f1b6013a6ed876ad3b'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'action'
              value: 'record'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e7fb73c331fd4e7aa639c88e921fda51'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'facts'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e8128fb4a9274934b44d56db1ff0f78e'
            key: {
              document_key: 'd51af2afd59d49ac92cc2545f9c038ee'
              variable: '7b139c199f132200ef4afa7dc67fcfb3'
            }
          },
          {
            table: 'sys_choice'
            id: 'e84ddb71c630497eb6bbdfe1d98c4d35'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'flapping_held'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e863ef9b5021403ba5e486385e54798b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'problem_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e8791895b8e7481d8868ed2e0dc598a2'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tenant'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e893fb6ae8584c9bb6775af6440f5415'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'sys_domain_path'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e8a60f7af26847c189e1abee231320f7'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e8c26cb3e5444178a424b605fd53e0f1'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e90ea50982b049f3865064d458802f2c'
            key: {
              list_id: {
                id: 'b9ce071353684b478c5324578b863328'
                key: {
                  name: 'x_secx_azmon_caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'company'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'e92bdef8f6144949aa406ded27fe02e8'
            key: {
              name: 'x_secx_azmon_refusal'
            }
          },
          {
            table: 'sys_choice'
            id: 'e96a09d8a5de41fca3136caf20795018'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'rule_ignored'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'e977be3ae1d14ea1a3ae80b57fdc8b38'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'quiet_again'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e9a48edd3cc44a869a38b6a462761117'
            key: {
              sys_ui_section: {
                id: '3664dda11f5d4963909e9303894d1f2b'
                key: {
                  name: 'x_secx_azmon_key_set'
                  caption: 'Signing keys'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'authority'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e9b9016795d245a58548addf02bd110f'
            key: {
              document_key: '5b7256b6011c421bb5808abfd0c5c51d'
              variable: '5a9258199f132200ef4afa7dc67fcfb4'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e9c77dcdec3649b2abfb2ca9a5d25bf6'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'link_key'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'e9d5d5a2df224b37b02ba540fe9539c6'
            key: {
              name: 'x_secx_azmon_rule'
              caption: 'Then: incident values'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e9e0c3992c42413b87226fcc5308bbdf'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'azure_caller'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e9e6cf2ff5994196bc031869492dfa59'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'refire_window'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e9e7726cc14b48449778414034c4e430'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ea2b54c8e30e4a519f5feec64ced6754'
            key: {
              document_key: 'dfffe1bf914a470e8b4a7380d42b40b2'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ea78aca9d72a4679802af6b70d999ca0'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'due_at'
              position: '23'
            }
          },
          {
            table: 'sys_choice'
            id: 'eb3c7bf4d0e9476896f4e4b5889e5e0c'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'message_added'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'eb5382dc314e4eff8281f0829fc99360'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_caller'
              position: '3'
            }
          },
          {
            table: 'sys_choice'
            id: 'eb7899f174484c1082ff6d24ad32b9a3'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'first_fired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'eb88df4de29a4a2198e5a9c20b95477c'
            key: {
              list_id: {
                id: 'df758c9c671a490389741bf8dc993c79'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'corrections'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ebf1488f6e4e44ae8fda5ccaedb65778'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'payload'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ec311bf6dcb34313a397e3926cd56cee'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'sys_domain_path'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ec32c20cafcf4046ab0d98a45a45b61b'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ec811946d0d647a9bc2756bb294c5eff'
            key: {
              sys_ui_section: {
                id: '520517043c2c480a8114a4cc91db5e13'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Details'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'description'
              position: '1'
            }
          },
          {
            table: 'sys_index'
            id: 'ec89978398cd44c981efb1685f738382'
            key: {
              logical_table_name: 'x_secx_azmon_ci_link'
              col_name_string: 'resource_key,state'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ecd2ab196fa14e3ca15a16ae7fdd74c6'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_choice'
            id: 'ece0a7d927d541b99ec6d01a6d9bf614'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
              value: 'cost'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'eced2a48247e4ac0b681a16c984e41b9'
            key: {
              name: 'x_secx_azmon_alert'
              caption: 'Resource and CI'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ecfb4b9e258142bbab8e3f505e1193de'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'role'
              position: '10'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'ed1d521d4b444f97b33f82b172a0c2db'
            key: {
              sys_ui_form: {
                id: '39a35c7b6ff64b83b5bc00e62c91ff08'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '702ce2a6904044428fb6f7311defe492'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Payload'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ed3bcf09c24a484580575a19c1ca2e05'
            key: {
              sys_ui_section: {
                id: '8be09ad9ea63491fbec779a4f1fe5772'
                key: {
                  name: 'x_secx_azmon_ci_run'
                  caption: 'CI search run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_sign_at'
              position: '6'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ed48315f1cf6483ba31a08d07617b5c6'
            key: {
              sys_security_acl: 'c6a32bff67314c6aabce601a5314748b'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'ed83cf17f5bd4111a8750213e826f95a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              value: '1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ed92fc3b819044efbcf031f76f5b6582'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_work_notes'
              position: '14'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ed9a21d0402e4f05b93c37a6484eccbb'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'audiences'
              position: '9'
            }
          },
          {
            table: 'sys_documentation'
            id: 'edb8ea5a55ae4af48198e6cfbae67f50'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolving_delivery'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'edc89c0dfc8c422eb2681ce28b67460b'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_description'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'edd345afd7b946318a895755ad0eeea5'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ee5751f6e6474987affd9f5269b46876'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_short_description'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'ee6a5d4025bb4648827088222fef8edb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'resolve_note_only'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eeb1cf0dec934fffba9a625ea78f1c99'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'last_incident'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eecaf8965093489f8528fae910aed76d'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'started_at'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'eeddcd2188bb482eae049155c2f4fc2b'
            key: {
              sys_security_acl: '52aba737140642a8936174e3955dc929'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ef7f7be75a5f46d98e9f903666ba1d15'
            key: {
              sys_security_acl: '1e67a6449e58426eb173d402c33c3038'
              sys_user_role: {
                id: '72602101c56f429cac4b578f2df6ecb6'
                key: {
                  name: 'x_secx_azmon.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'eff6d17e4cc042ae98a1c244d521d018'
            key: {
              document_key: '077d35420df04d5b92c2e25e842bfd68'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_index'
            id: 'f010c499d0844661b2007639092fdda5'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'resolved_by'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f018f840520c4227a288ffa96bd4554e'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'company'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f11d25ed14d943409fadf0bdc4ca2f9b'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_service_offering'
              position: '5'
            }
          },
          {
            table: 'sys_index'
            id: 'f1594c6c0b034f67ad85f549ff7f5a83'
            key: {
              logical_table_name: 'x_secx_azmon_notice'
              col_name_string: 'notice_key'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f15950646a31439fa111caed3bf4b7d8'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'schedule'
              position: '3'
            }
          },
          {
            table: 'sys_index'
            id: 'f16888efe71e44f192b9403312ac1847'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'fired_at,rule,is_test'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f1c7a1135fe54e85b29e0c68da94c18e'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_short_description'
              position: '12'
            }
          },
          {
            table: 'sys_ux_form_action'
            id: 'f21287a127c2428d954da04b868545b9'
            key: {
              ui_action: '6ab0284af19349a998e5acc37635832e'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f2153d96d3cc40fab4402a86f732614d'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'deliveries'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f26c61ae6cea4ad09f017c73a9ed80a7'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_choice'
            id: 'f2976f63ebb942e785b8f8b5aa13c42d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'test_recorded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f29a27c77402475e8d3366abe5794aa7'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'resource'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f29c8b376ece41ed86d6570bf8b1cd42'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'cause'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f2b28598f2a14c8f8f8bca98a8a98a77'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f300b42a164f4b9b8c92239ab494723c'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'sys_domain'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f30f7734b57b40fcb274d51515b3e0a2'
            key: {
              sys_ui_section: {
                id: 'de3aac4961cb440cabe51b26fd5fafe9'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'token_version'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f325c9fd5eff420db1895c9b949244bc'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_assignment_group'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f32bd66323a04a6883d2db7249ead1c6'
            key: {
              document_key: '84dfab1e20d048309084c2145ede452c'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f3514c07c0b14aa1a47766256e59aa8a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f36d34e55e0b46ac96b7087cf25c216a'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'noticed_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f371341605a54766941cecc65f2beca4'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_why'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f3e3e19326e34ec5803b8fac2b41f3e3'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_event_at'
              position: '8'
            }
          },
          {
            table: 'sys_index'
            id: 'f3f3ff133645435eb7bb7f99c307093b'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'due_at'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f42bd45d39b7455e82fd09d3fc6e88d5'
            key: {
              name: 'x_secx_azmon_ci_link'
              element: 'resource_type'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f455797856164558b33d5a304ca09bc8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'cmdb_ci'
            }
          },
          {
            table: 'sys_index'
            id: 'f45b3b1493e94b0785f6b549a5901cdf'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'problem_key,resolved_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'f469e7cfc87240398717fceabf51e874'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'resolved_meanwhile'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f4a68b845b9d4b868120176ca6dd4899'
            key: {
              list_id: {
                id: 'd6af5434662d403c955a1a04c7d9efa9'
                key: {
                  name: 'x_secx_azmon_key_set'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tenant'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f4bd1f4cc38148ebabcbc50a3d78ae2a'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f582dd3d420b454581d3753b4e0ca618'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_by_hand'
              position: '7'
            }
          },
          {
            table: 'sys_db_object'
            id: 'f590ea54dc344f2d8f81e67f6813a1ac'
            key: {
              name: 'x_secx_azmon_key_set'
            }
          },
          {
            table: 'sys_choice'
            id: 'f59f95c2a6034dcbb321d9e7e6190bb7'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
              value: 'waiting'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f5cdb872d0034dc18312e147dddd4b69'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'f5dc2e0400c6475cb75546982cb1df3f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'incident_state_kept'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f5f37710ab3b43af96a3b1818e99134d'
            key: {
              document_key: 'dfffe1bf914a470e8b4a7380d42b40b2'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'f6d33e9b8145480a97ac50625a5c55b9'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f6e44b495ec34eeea53d178f420aeb11'
            key: {
              document_key: 'ec04ece63ace48f99ebea6ec4ac41c95'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f6f7f8d2fb4c49dc9e771a0a7b9897fa'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f6fb6070e5964c3f931aee94ca0dde5a'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'total'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f7199ca322f747f98c398f01243b3032'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'group_key'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'f7734e6c42514264a32abb7fd6725cdb'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'parent'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f7c797c98f764c56893aadd463a04a2e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'caller'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f7d31e374a594faf9d069fa7ce977dca'
            key: {
              sys_ui_section: {
                id: 'ac5ec073b2ee4154899daea9366686b5'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Mapping rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '3'
            }
          },
          {
            table: 'sys_db_object'
            id: 'f804df5eca3b4f67bac90bb1b6c0b11f'
            key: {
              name: 'x_secx_azmon_ci_class'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f80a22ce3d614631a828f49a4030b567'
            key: {
              sys_ui_section: {
                id: 'eced2a48247e4ac0b681a16c984e41b9'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Resource and CI'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_candidates'
              position: '14'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f847803cf2b342a097e07a2a04248423'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'next_step'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f95bb77da1454c9bb352de86bfd8e90e'
            key: {
              sys_ui_section: {
                id: '28b0436827eb497b8bc2e1ac601225b1'
                key: {
                  name: 'x_secx_azmon_caller'
                  caption: 'Caller'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f9b3295fa02e4c1f8fa6dbbe1d5271ef'
            key: {
              document_key: '833b70b5453645939e6577e270bd8aa8'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'fa0880bea2494377a07fd725a9faa3c4'
            key: {
              name: 'x_secx_azmon_ci_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'fa14d5c219c94343b645138b0cbc3517'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'refire_reopened'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fa177a697d36480daeae057dc5ceba72'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'refusal_key'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fa34f09785ec48af9e2eb1e050449500'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'alert_table'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'fa579cda660e4f66a24d7bbc68e0af54'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fa60aa9df7b848078fd981ac65c3c959'
            key: {
              document_key: 'b24ca0a2cc3c4311a32755ac119a6afc'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_choice'
            id: 'fa60b74ff1af439b9f2a19d9d1ee897a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'unknown_schema'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fa658b244d5a4fe1bb1648424a3aa1dd'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'alert'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'faa48b5d50a549a295c189a368901b24'
            key: {
              sys_ui_section: {
                id: 'ab62cdc5da1b45f891ddda365d42a8a2'
                key: {
                  name: 'x_secx_azmon_alert'
                  caption: 'Technical fields'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'service'
              position: '3'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'fad478f45a934dcb89f21c3e6d0d44b7'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'refire_policy'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fad60727e98a45b6b9423807992ba7be'
            key: {
              sys_ui_section: {
                id: '773411129aa74213bfbb7bec1dc66194'
                key: {
                  name: 'x_secx_azmon_refusal'
                  caption: 'Refused calls'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '1'
            }
          },
          {
            table: 'sys_choice'
            id: 'faf3a0a7a4b84e25942cbd4be81cb2d1'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'already_resolved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'fb21723723bf493b8ee1067623c25a29'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_end'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fb24a5af414b4b90b2de8b077be65fcf'
            key: {
              document_key: 'b12341c868434d279906c94d2d23b5f6'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fb2b821808a042f2954362f80acb374b'
            key: {
              document_key: 'dfffe1bf914a470e8b4a7380d42b40b2'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fb7b8469760943ca8da6cfe5885dc5c3'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ci_class'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fbdbaa3c3f4e42aea3549dcbd49c174c'
            key: {
              name: 'x_secx_azmon_rule'
              element: 'set_fields'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fbe8cd522e8d4bbe9c4d0217a4de2b6b'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fbea66f3afc44a93b0d6af51157df73a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'cmdb_ci'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fc01caa4c8e94e0e92f81f9e80872066'
            key: {
              document_key: '34cc886857ed40538a29ab500e3cf629'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'fc02dc79ed3b45b5a101366fbbdfd162'
            key: {
              name: 'x_secx_azmon_caller'
              element: 'cloud'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fc0cb05301a64fdbb3b947e2cfe76e77'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'refusals'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'fc641a42dfa642c58eb29e853b657cd3'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
              value: 'fired_again'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fc9442dd1fa1485e9b178f1dc9c0ac51'
            key: {
              sys_ui_section: {
                id: '9d935977c9a942fe817e32194e09feab'
                key: {
                  name: 'x_secx_azmon_ci_class'
                  caption: 'Azure CI class'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: 'fd2031051d4141d9bda6ec17d8e957d8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              value: 'fqdn'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'fd4415ab60dd4e2886b29d205fff9177'
            key: {
              name: 'x_secx_azmon_refusal'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fd4fe7679c0240d69c58298417d3ddc8'
            key: {
              sys_ui_section: {
                id: 'e5ed5044e3cc4f3e85f3560440fdab5b'
                key: {
                  name: 'x_secx_azmon_ci_link'
                  caption: 'CI link'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_incident'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fd626fcee44a432e902261c471454bfc'
            key: {
              sys_ui_section: {
                id: 'a13cbef2b43745288bad69d828f74c7e'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'fd776a9018dc4e4f9a0c530df8ecea85'
            key: {
              list_id: {
                id: '70a4b805373e4b7a9f3666d6769a3d33'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'alert'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fd9a0a3b599d4b1bace47047d72ed404'
            key: {
              sys_security_acl: '4ed41cc67b664d9080ff616c70d79237'
              sys_user_role: {
                id: 'e74c602433b54b7980bb1fcf887cad4a'
                key: {
                  name: 'x_secx_azmon.viewer'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'fdbf27e5e9534bf7b9313915ed68a36a'
            key: {
              list_id: {
                id: 'ac43cba0ddf74debb2ea0a0fa5837a45'
                key: {
                  name: 'x_secx_azmon_delivery'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'x_secx_azmon_alert'
                }
              }
              element: 'http_status'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fdcc7741a3c041018e2019f6f76952ef'
            key: {
              name: 'x_secx_azmon_cleanup'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fdd27d96c5a2438bb9c6af2bf97aedb8'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fdd4f203ce1f4c72a1dcb5685045f9f2'
            key: {
              sys_ui_section: {
                id: '702ce2a6904044428fb6f7311defe492'
                key: {
                  name: 'x_secx_azmon_delivery'
                  caption: 'Payload'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'payload'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fe53c9223a4040a0b99b217754255dfd'
            key: {
              sys_ui_section: {
                id: '1c9b6e560d1847e8923b8bca6a4b843a'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'When: all of these hold'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'schedule_when'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fe65a4e85c144d619fee244d8c33045a'
            key: {
              sys_ui_section: {
                id: 'e9d5d5a2df224b37b02ba540fe9539c6'
                key: {
                  name: 'x_secx_azmon_rule'
                  caption: 'Then: incident values'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'set_urgency'
              position: '8'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fe932c230ab74b4580cfbccaa5743b8e'
            key: {
              document_key: 'ac97765c0d604908be2c83fcde234b92'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_documentation'
            id: 'feb675eb923b4a21954aba6d691723cf'
            key: {
              name: 'x_secx_azmon_ci_run'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'ff1af31448524c77954f595771d97a3c'
            key: {
              name: 'x_secx_azmon_alert'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'ff427610bd244cf6be0dc27647c65ffe'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'step_noted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: 'ff605c5187d74ac0b9adbab211671978'
            key: {
              logical_table_name: 'x_secx_azmon_delivery'
              col_name_string: 'state,payload_removed,received_at'
            }
          },
          {
            table: 'sys_choice'
            id: 'ff6bdde6b8994b4088fb36bc41024f1b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'azure_end'
              value: 'never'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'ffb4593eb97d41db8e1a88b6ca7fc078'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'reason'
              value: 'fired_without_incident'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ffd45e3193674c4c9616f1e62f2f070a'
            key: {
              name: 'x_secx_azmon_notice'
              element: 'notice_key'
            }
          },
        ]
      }
    }
  }
}
