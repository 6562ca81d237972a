import '@servicenow/sdk/global'

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          'acl-run': {
            table: 'sys_security_acl'
            id: 'c8b3d80ce4fb409fb33a1e7923721f1e'
          }
          api: {
            table: 'sys_ws_definition'
            id: '5ced2f49020643c689d9fbf43b2d4104'
          }
          'api-v1': {
            table: 'sys_ws_version'
            id: 'c9ae08fb2edc4c059d4d6d0e8c703348'
          }
          bom_json: {
            table: 'sys_module'
            id: '50893206f7614648935b01c164c14091'
          }
          package_json: {
            table: 'sys_module'
            id: 'd32055d090ab434fb318ae563e708eff'
          }
          'privilege-incident-read': {
            table: 'sys_scope_privilege'
            id: '3a3e19181fd84c27bc7547376cc8752d'
          }
          'route-echo': {
            table: 'sys_ws_operation'
            id: 'dc0321db8d9f4d03b5a9cb6603d9146d'
          }
          'route-run': {
            table: 'sys_ws_operation'
            id: 'a11f5da3df654333b27a8e1b4d0d29a4'
          }
          'rule-refuse': {
            table: 'sys_script'
            id: 'ec27e559906b40a788eb3a1aee2fd888'
          }
          src_server_echo_ts: {
            table: 'sys_module'
            id: '185a6086dc85473d91b6061d336d9d5b'
          }
          src_server_expectation_ts: {
            table: 'sys_module'
            id: 'e3cf27af06cf4903a2962b7f75c5ce8b'
          }
          src_server_records_ts: {
            table: 'sys_module'
            id: 'dad1192bf5994d48b522dcaf0460e1cb'
          }
          src_server_rule_ts: {
            table: 'sys_module'
            id: 'a37e3031f7ba44ed980bff8d1c4318dd'
          }
          src_server_run_ts: {
            table: 'sys_module'
            id: '85e6b31910d54f808ee425815cc8d24d'
          }
          src_server_system_ts: {
            table: 'sys_module'
            id: '5c9552a9e1954d8798fd9a43da6ce468'
          }
        }
        composite: [
          {
            table: 'sys_dictionary'
            id: '014d0101c3114c0a9f7cef91270b3376'
            key: {
              name: 'x_secx_conf_record'
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '07f557d70bb346cbbe59d8ac092326b5'
            key: {
              name: 'x_secx_conf_record'
              element: 'record_key'
            }
          },
          {
            table: 'sys_documentation'
            id: '1e2bfb109aaf4f5b91b1e159c53ebfa2'
            key: {
              name: 'x_secx_conf_record'
              element: 'flag'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '3f02dfdb013c4bc580defbc4d6ab7228'
            key: {
              name: 'x_secx_conf_record'
              element: 'happened_at'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '60a66a9c38214dbba755c578b0a1d711'
            key: {
              sys_security_acl: 'c8b3d80ce4fb409fb33a1e7923721f1e'
              sys_user_role: {
                id: '367a36454f6d4f8abdfde748d00da480'
                key: {
                  name: 'admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '6e7a8f7f693249529bde00cdc4feb9f7'
            key: {
              name: 'x_secx_conf_record'
              element: 'record_key'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '6fe2c7e6a8d1496b9d7e33fdbb2488a8'
            key: {
              name: 'x_secx_conf_record'
              element: 'count'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7da83b46b41749aabe73db3bd8d83079'
            key: {
              name: 'x_secx_conf_record'
              element: 'flag'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8a646ec276764622a9168d463f6b99be'
            key: {
              name: 'x_secx_conf_record'
              element: 'count'
            }
          },
          {
            table: 'sys_index'
            id: '9821c68ec67c43d48a797426c9d11b0c'
            key: {
              logical_table_name: 'x_secx_conf_record'
              col_name_string: 'record_key'
            }
          },
          {
            table: 'sys_db_object'
            id: 'b0344acf38234ad8957a11d29eb90fbe'
            key: {
              name: 'x_secx_conf_record'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b17d5ee6d6204cf18eafa6691ac100cc'
            key: {
              name: 'x_secx_conf_record'
              element: 'happened_at'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b528e1e6594946b6921edd83fb6464a0'
            key: {
              name: 'x_secx_conf_record'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'd857b9f6c7cb4751a0242e41536074bf'
            key: {
              name: 'x_secx_conf_record'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'df035a06343b4513a5953472a722b012'
            key: {
              name: 'x_secx_conf_record'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e7634e9785234688a99a9692c81d236f'
            key: {
              name: 'x_secx_conf_record'
              element: 'name'
              language: 'en'
            }
          },
        ]
      }
    }
  }
}
