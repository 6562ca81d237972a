import { CrossScopePrivilege } from '@servicenow/sdk/core'

// Platform classes that the app calls, by the names that instances record them under
// (docs/facts/servicenow.md#names-of-privileges), as far as these are known:
// packages/local-instance/src/records/scriptables.ts. A run of all tests says which are missing and which unused.

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-insert'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.insert',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-update'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.update',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-delete-record'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.deleteRecord',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-set-value'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.setValue',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scoped-glide-element'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScopedGlideElement',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-restapirequest'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'RESTAPIRequest',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-restapirequest-body'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'RESTAPIRequestBody',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-service-result-builder-set-status'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableServiceResultBuilder.setStatus',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-service-result-builder-set-header'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableServiceResultBuilder.setHeader',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-service-result-builder-set-body'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableServiceResultBuilder.setBody',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-endpoint'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setEndpoint',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-http-method'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setHttpMethod',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-http-timeout'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setHttpTimeout',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-request-header'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setRequestHeader',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-execute'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.execute',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-get-body'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.getBody',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-get-status-code'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.getStatusCode',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-have-error'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.haveError',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-get-error-message'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.getErrorMessage',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-properties'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: properties',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-string-utilities'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: string utilities',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-event-management'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: event management',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-table-metadata'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: table metadata',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-user-roles'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: user roles and groups',
  targetScope: 'global',
})

/** Which calls instances record under this name is not known, so whether the app makes any is not compared. */
CrossScopePrivilege({
  $id: Now.ID['privilege-scoped-glide-record'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScopedGlideRecord',
  targetScope: 'global',
})
