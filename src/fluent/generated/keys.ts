import '@servicenow/sdk/global'

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          'acl-rest-deliver': {
            table: 'sys_security_acl'
            id: 'b988017d2c8b4f289ccb5472037cb836'
          }
          'acl-rest-health': {
            table: 'sys_security_acl'
            id: '0624e55658024c89b5c7b773bcd81ff6'
          }
          api: {
            table: 'sys_ws_definition'
            id: '09738501bd11431f9a4dcfe2f4540a81'
          }
          'api-v1': {
            table: 'sys_ws_version'
            id: 'd9a91a58e5a74b4abf47b0e1cab94505'
          }
          bom_json: {
            table: 'sys_module'
            id: 'd9a15f7a7b0c4fcb94d45c2c94eb42a1'
          }
          package_json: {
            table: 'sys_module'
            id: 'c405737db74d4cb7a054b33964cd07a3'
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
          src_server_alert_decision_ts: {
            table: 'sys_module'
            id: '8f0709fa07f641b99de0d94b2bbcfaa1'
          }
          src_server_alert_event_ts: {
            table: 'sys_module'
            id: '7ae18f2885de408bb73f0820a07c9b54'
          }
          src_server_azure_alert_ts: {
            table: 'sys_module'
            id: '5742ad76128943a998d314c9e7b8af6f'
          }
          src_server_entra_verdict_ts: {
            table: 'sys_module'
            id: 'e8d401ae41654995977bc21afd5c99cd'
          }
          src_server_hash_ts: {
            table: 'sys_module'
            id: '49a2021da16f40ee8f4d33755d512ea8'
          }
          src_server_health_ts: {
            table: 'sys_module'
            id: '30930c3e64304fafa3790f60faf74e22'
          }
          src_server_reasons_ts: {
            table: 'sys_module'
            id: '71a65230036b4c23a44a0befd94e6d6d'
          }
          src_server_settings_settings_ts: {
            table: 'sys_module'
            id: '943f1f604f634dd18b0b051f97c3e0f8'
          }
          src_server_webhook_ts: {
            table: 'sys_module'
            id: '454717bdafe34ebe913ac5eae9132b16'
          }
        }
        composite: [
          {
            table: 'sys_dictionary'
            id: '0062cea31c4e486cabd2ff2adca77569'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'count'
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
            table: 'sys_documentation'
            id: '035d3adf8d2541efa1d6dca87cfda37d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'severity'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '05c3f9b1d25e464e8e550ba64f129e28'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'NULL'
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
            table: 'sys_documentation'
            id: '0996153eb5524aaca4a305be194694f1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_name'
              language: 'en'
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
            id: '0d42b1535c744387baa854f00452fa0d'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'fetched_at'
              language: 'en'
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
            table: 'sys_documentation'
            id: '11824e63ca1b4588b80b57914a80cb4d'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'alert'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '1a17899ab88f46ceb2d87c53f39e03e2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'next_attempt'
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
            table: 'sys_dictionary'
            id: '229664b80848429dab8024cf266977b3'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'fetched_at'
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
            table: 'sys_documentation'
            id: '25e61aa54dd54a9eafa51f95b2c927dc'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_at'
              language: 'en'
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
            table: 'sys_documentation'
            id: '26c5e54271bf41608af9018329a0d316'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_at'
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
            table: 'sys_documentation'
            id: '28a9bd6edc4a4abab6c725f8a7268e74'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_exact'
              language: 'en'
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
            id: '29dfc68a3fce45b5a0e157aee10ba765'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'error'
              language: 'en'
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
            id: '2c2b803689ea4f7da72dbd6e31ea6a63'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'problem_key'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '2d92b4c0a8184b369af1770092222727'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'reason'
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
            table: 'sys_db_object'
            id: '33e3ff7a7caf461eb189fe9f0cb6ea40'
            key: {
              name: 'x_secx_azmon_refusal'
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
            table: 'sys_dictionary'
            id: '36a8044336d34c49894eeb6b9bccc91a'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'number'
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
            table: 'sys_documentation'
            id: '377cce8b7dd64b99b492bcb855989f8c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'rule'
              language: 'en'
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
            table: 'sys_documentation'
            id: '3906d7cb9f0844d082133bc3cf60c2bc'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_candidates'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '3a0366fd3424471b869ad332e3f89e5d'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'incident'
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
            table: 'sys_dictionary'
            id: '3cd5c2185b334b659a15a836e3e17a61'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'last_seen'
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
            table: 'sys_documentation'
            id: '44f6a486d055401c9faf226354c58eae'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'last_seen'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '4745d3dbd49c43818a621e8a96953b53'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'stateful'
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
            id: '4a8ea2486874481496054e082d5c7456'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'version'
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
            table: 'sys_documentation'
            id: '4be4f5b1fd6b461aaf9412a971a10bbd'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'tenant'
              language: 'en'
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
            table: 'sys_documentation'
            id: '4cd499ffd48f418cacaae8dea0231be7'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_exact'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '4f7441926a414c258057ad3ef6bb95a0'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'jwks_uri'
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
            table: 'sys_dictionary'
            id: '510f9c4964404b288ab1172415f5bbe7'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'caller'
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
            table: 'sys_dictionary'
            id: '55083ed2850840a0b4a30e01343faa52'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'state'
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
            table: 'sys_dictionary'
            id: '5bc638ab60f8410b8e3ec8c4b7fbd767'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'key_set_key'
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
            table: 'sys_documentation'
            id: '5e5d76b460124731973875fc4aaa3546'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'state'
              language: 'en'
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
            table: 'sys_documentation'
            id: '63d0d3c5e60b401196600cb43103d4fd'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'key_set_key'
              language: 'en'
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
            table: 'sys_documentation'
            id: '65eb6e9ff0be4b3396fdae87df23a423'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'rule_id'
              language: 'en'
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
            table: 'sys_documentation'
            id: '6d7315a5e2ae43d093e902f0322e34e1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_origin'
              language: 'en'
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
            table: 'sys_user_role'
            id: '72602101c56f429cac4b578f2df6ecb6'
            key: {
              name: 'x_secx_azmon.admin'
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
            table: 'sys_documentation'
            id: '73a669f666b047659b356de58123e0ad'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'attempts'
              language: 'en'
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
            table: 'sys_documentation'
            id: '79fdb9753b3948f3a19dde830e223737'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'is_test'
              language: 'en'
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
            table: 'sys_documentation'
            id: '7d037e492d8144dd9c81e56b92d048e1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_type'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '7fdac2723f3d42608be080336cedfa46'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'target_origin'
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
            table: 'sys_dictionary'
            id: '8268639c25494a48a5cafa05b46c9b2d'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'resolved_at'
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
            table: 'sys_dictionary'
            id: '854c4a8dd04540bda828b20002b6639c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'is_test'
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
            id: '87a51d30f2a24c28a75406efbd78c9c0'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'version'
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
            table: 'sys_dictionary'
            id: '8a5992a8d0a945f5b4c342b52f07f4ba'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'alert_id'
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
            table: 'sys_documentation'
            id: '8d35153f62b242dab4e16c6cb4c90a4c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_exact'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '9145bd83e50542c5a14f9d20a4a5f4e8'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'refusal_key'
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
            id: '9684b64352614ca8b6a425a10b4f6f4f'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'alert_id'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '976ccd7df2184cb5afc4f271c0992e97'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'tenant'
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
            id: '9ef89735af2c4a5a9f12e17d676fe4d2'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
              language: 'en'
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
            table: 'sys_documentation'
            id: 'a27f2fed10464040ad04271af69e023e'
            key: {
              name: 'x_secx_azmon_ci_class'
              element: 'arm_type'
              language: 'en'
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
            table: 'sys_dictionary'
            id: 'a3b4f9ab0f634476a90d931a3cba7e87'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'service'
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
            table: 'sys_documentation'
            id: 'a7ba7000ebda4664b1eadef92909ed5c'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'jwks_uri'
              language: 'en'
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
            table: 'sys_dictionary'
            id: 'a8c2b5629102406e8e843746b527dbf7'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'alert'
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
            table: 'sys_user_role'
            id: 'aac069c28aed456e8d07608af1750651'
            key: {
              name: 'x_secx_azmon.integration'
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
            table: 'ua_table_licensing_config'
            id: 'aca9403283fa49198f2214ab49b72f0f'
            key: {
              name: 'x_secx_azmon_alert'
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
            table: 'sys_documentation'
            id: 'ad6f8125f97a4f12b7aeefae518780b2'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'tenant'
              language: 'en'
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
            id: 'b720ca552ee94c5f99ddc69589fd888c'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'kind'
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
            id: 'b8ea6f4189cb472faff05565c84d7384'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'authority'
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
            table: 'sys_dictionary'
            id: 'bd5df3930e934142b9cea606454811d1'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'fired_exact'
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
            table: 'sys_documentation'
            id: 'c04e1070c2ec4a5d8b73e42db84004bc'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'token_version'
              language: 'en'
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
            table: 'sys_dictionary'
            id: 'c2d28bb8c0c947b89304d0cc38f4e1d2'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'outcome'
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
            table: 'sys_dictionary'
            id: 'c8b86e1dcc854369baa7c0271299d0a0'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'platform_user'
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
            table: 'sys_documentation'
            id: 'cf16168ceda2478b98b439f57c28a23e'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'keys'
              language: 'en'
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
            table: 'sys_dictionary'
            id: 'd2d689f89d144ad69d1d2c74bc0be3b6'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'ci_rung'
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
            table: 'sys_dictionary'
            id: 'db299fc7e5bd48dc926216f337d48172'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'last_try'
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
            table: 'sys_documentation'
            id: 'de7f619de7bd48d780acbc99ffac1f46'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'incident'
              language: 'en'
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
            table: 'sys_dictionary'
            id: 'e06eec7525dc4913b79f94f948f1cafe'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'hour'
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
            id: 'e144cb3a60584fc9bf634ba91bf91962'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'milliseconds'
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
            table: 'sys_number'
            id: 'e517e97bd55e40d59bc845675eb6ce12'
            key: {
              category: 'x_secx_azmon_delivery'
              prefix: 'AZD'
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
            table: 'sys_dictionary'
            id: 'e863ef9b5021403ba5e486385e54798b'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'problem_key'
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
            table: 'sys_dictionary'
            id: 'ebf1488f6e4e44ae8fda5ccaedb65778'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'payload'
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
            table: 'sys_dictionary'
            id: 'f455797856164558b33d5a304ca09bc8'
            key: {
              name: 'x_secx_azmon_alert'
              element: 'cmdb_ci'
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
            table: 'sys_dictionary'
            id: 'f5cdb872d0034dc18312e147dddd4b69'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'received_at'
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
            id: 'f7c797c98f764c56893aadd463a04a2e'
            key: {
              name: 'x_secx_azmon_delivery'
              element: 'caller'
              language: 'en'
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
            table: 'sys_documentation'
            id: 'fa177a697d36480daeae057dc5ceba72'
            key: {
              name: 'x_secx_azmon_refusal'
              element: 'refusal_key'
              language: 'en'
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
            table: 'sys_documentation'
            id: 'fdd27d96c5a2438bb9c6af2bf97aedb8'
            key: {
              name: 'x_secx_azmon_key_set'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: 'fe3f013616c74356b4d7afaee1fcf30b'
            key: {
              logical_table_name: 'x_secx_azmon_alert'
              col_name_string: 'problem_key'
            }
          },
        ]
      }
    }
  }
}
