#!/usr/bin/env bash
# Sets up the Azure side of the secure webhook with the Azure CLI: see --help and docs/azure.md.
# Reads everything first, asks, then writes. Functions that call Azure leave the answer in $reply.
set -Eeuo pipefail
trap 'printf "Stopped: line %s did not get what it needs.\n" "$LINENO" >&2' ERR

readonly ROLE=ActionGroupsSecureWebhook
# Marks what this script has made, so that --remove leaves everything else alone.
readonly MARK=made-by-azure-monitor-secure-export
readonly ROUTE=/api/x_secx_azmon/secure_export/alerts
readonly GROUPS_API=2023-01-01
# Seconds between two tries, and how often a refusal that passes by itself is tried again: five minutes.
readonly PAUSE=5 TRIES=60
# Refusals that pass by themselves: a new object is not known everywhere yet; too many requests.
readonly LAG='Request_ResourceNotFound|NoBackingApplicationObject|was not found on application'
readonly OWNER_LAG='AadWebhookResourceNotOwnedByCaller|AadWebhookApplicationUriNotFound'
readonly BUSY='ERROR: Too Many Requests|TooManyRequests|activityLimitReached|RequestsThrottled'
readonly GROUP_REFUSES='[:<>+/&%\?|#[:cntrl:]]'
readonly GUID='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'

# Whatever the user has configured for az: the script reads JSON.
export AZURE_CORE_OUTPUT=json AZURE_CORE_ONLY_SHOW_ERRORS=true AZURE_CORE_NO_COLOR=true

usage() {
  cat <<'TEXT'
Usage: azure/set-up.sh --instance https://<name>.service-now.com --resource-group <name> [options]
       azure/set-up.sh --webhook https://<address> --resource-group <name> [options]

Lets Azure Monitor call a receiver over a secure webhook: an app registration with an Application ID URI and the app
role ActionGroupsSecureWebhook, the role assigned to Azure Monitor, you as an owner, and an action group that sends the
common alert schema. What is there already is found and kept; run it as often as you like.

Log in first (az login --tenant <id>). You need Application Administrator in Microsoft Entra ID and Monitoring
Contributor on the resource group. Azure Cloud Shell has all programs that it needs: az, jq, curl.

Receiver
  --instance <address>       the ServiceNow instance with Secure Export for Azure Monitor
  --webhook <address>        another receiver, such as BMC Helix: its whole https address

Azure
  --resource-group <name>    where the action group is; it must exist
  --action-group <name>      default: azure-alerts
  --name <name>              name of the app registration; default: Azure Monitor secure webhook
  --subscriptions <ids>      subscriptions that get the action group, separated by commas; default: that of az
  --tenant <id>              stops unless az is logged in to this tenant
  --cloud <name>             stops unless az uses this cloud: AzureCloud (default), AzureUSGovernment, AzureChinaCloud
  --azns <client id>         Azure Monitor's application in this cloud; needed for China only
  --owner <object id>        who will own the registration; default: you. Needed where a managed identity is logged in

What to do (default: set up)
  --what-if                  only say what would be done; with --remove as well
  --check                    read everything back and name what is wrong; also for a set-up made in the portal
  --remove                   remove what this script has made, and nothing else
  --yes                      do not ask before existing things are changed or removed

ServiceNow
  --servicenow-user <name>   enter the settings in the instance as this admin (with --check: compare them). The password
                             is asked for, or taken from the environment variable SERVICENOW_PASSWORD
  --help                     this text
TEXT
}

die() {
  printf 'Stopped: %s\n' "$1" >&2
  exit 1
}

wrong_use() {
  printf '%s\nazure/set-up.sh --help lists all options.\n' "$1" >&2
  exit 2
}

say() { printf '  %-8s %s\n' "$1" "$2"; }

# ---------------------------------------------------------------- options

instance='' webhook='' resource_group='' action_group=azure-alerts name='Azure Monitor secure webhook'
subscriptions='' tenant='' cloud=AzureCloud azns='' owner='' servicenow_user=''
mode=set-up what_if=false yes=false
# Not for the programs that this script starts.
servicenow_password=${SERVICENOW_PASSWORD:-}
unset SERVICENOW_PASSWORD

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --what-if) what_if=true ;;
      --yes) yes=true ;;
      --check | --remove)
        [ "$mode" = set-up ] || wrong_use '--check and --remove exclude each other.'
        mode=${1#--}
        ;;
      --instance | --webhook | --resource-group | --action-group | --name | --subscriptions | --tenant | --cloud | \
        --azns | --owner | --servicenow-user)
        if [ $# -lt 2 ] || [[ -z $2 || $2 == --* ]]; then wrong_use "$1 needs a value."; fi
        printf -v "$(tr - _ <<<"${1#--}")" %s "$2"
        shift
        ;;
      *) wrong_use "There is no option $1." ;;
    esac
    shift
  done
}

check_options() {
  local one
  if [ -n "$instance" ] && [ -n "$webhook" ]; then wrong_use 'Give --instance or --webhook, not both.'; fi
  if [ -n "$instance" ]; then
    [[ $instance =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?/?$ ]] ||
      wrong_use '--instance is an https address without a path, such as https://dev00000.service-now.com.'
    instance=${instance%/}
    webhook=$instance$ROUTE
  elif [ -n "$webhook" ]; then
    [[ $webhook =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^[:space:]\"\<\>#]*)?$ ]] ||
      wrong_use '--webhook is an https address without user, spaces and fragment.'
    [ -z "$servicenow_user" ] || wrong_use '--servicenow-user needs --instance.'
  elif [ "$mode" != remove ]; then
    wrong_use 'Say who receives the alerts: --instance or --webhook.'
  fi
  [ "$mode" != remove ] || [ -z "$servicenow_user" ] || wrong_use '--remove changes nothing in ServiceNow.'
  [ "$mode" != check ] || ! $what_if || wrong_use '--check changes nothing: leave --what-if out.'

  [ -n "$resource_group" ] || wrong_use '--resource-group is missing.'
  if [[ $resource_group =~ [^[:alnum:]_.()-] || $resource_group == *. ]] || [ ${#resource_group} -gt 90 ]; then
    wrong_use '--resource-group has at most 90 letters, digits and _ - . ( ) and does not end in a period.'
  fi
  if [[ $action_group =~ $GROUP_REFUSES || $action_group == *[.\ ] ]] || [ ${#action_group} -gt 260 ]; then
    wrong_use '--action-group has at most 260 characters, none of : < > + / & % \ ? | #, and does not end in a period or space.'
  fi
  if [[ $name =~ [\<\>[:cntrl:]] || $name != *[![:space:]]* ]] || [ ${#name} -gt 120 ]; then
    wrong_use '--name has at most 120 characters, no < and >.'
  fi
  case $cloud in
    AzureCloud) azns=${azns:-461e8683-5575-4561-ac7f-899cc907d62a} ;;
    AzureUSGovernment) azns=${azns:-f1f34126-d4ef-40e1-ad4b-bf5d47b4860d} ;;
    AzureChinaCloud)
      [ -n "$azns" ] ||
        wrong_use 'China has no documented id of Azure Monitor: give the application id of AzNS AAD Webhook with --azns.'
      ;;
    *) wrong_use '--cloud is AzureCloud, AzureUSGovernment or AzureChinaCloud.' ;;
  esac
  for one in "$azns" ${tenant:+"$tenant"} ${owner:+"$owner"}; do
    [[ $one =~ $GUID ]] || wrong_use "$one is not an id such as 00001111-aaaa-2222-bbbb-3333cccc4444."
  done
  while IFS= read -r one; do
    [ -z "$subscriptions" ] || [[ $one =~ $GUID ]] ||
      wrong_use "--subscriptions: '$one' is not an id such as 00001111-aaaa-2222-bbbb-3333cccc4444."
  done < <(tr , '\n' <<<"$subscriptions")
}

check_programs() {
  local program
  for program in az jq ${servicenow_user:+curl}; do
    command -v "$program" >/dev/null || die "the program $program is missing. Azure Cloud Shell has it."
  done
}

# ---------------------------------------------------------------- requests

reply='' refusal='' waits_for=''
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# az with the given arguments. False where Azure refuses for good; then $refusal has its words.
send() {
  local tries=0
  while ! reply=$(az "$@" 2>"$scratch/refusal"); do
    refusal=$(<"$scratch/refusal")
    [[ $refusal =~ $BUSY || (-n $waits_for && $refusal =~ $waits_for) ]] && [ $tries -lt $TRIES ] || return 1
    [ $tries -gt 0 ] || say waiting "for Azure, which answers ${BASH_REMATCH[0]#ERROR: }"
    tries=$((tries + 1))
    sleep $PAUSE
  done
}

# Microsoft Graph. $1: method, $2: path; then arguments of az rest.
graph() {
  send rest --resource "$graph/" --method "$1" --url "$graph/v1.0/$2" --headers Content-Type=application/json "${@:3}"
}

# All pages of a list, as one array. $1: path; then parameters of the query.
graph_list() {
  local all next
  graph GET "$1" --url-parameters "${@:2}" || refused "read $1"
  all=$(jq .value <<<"$reply")
  while [[ $reply == *'"@odata.nextLink"'* ]]; do
    next=$(jq -r '."@odata.nextLink"' <<<"$reply")
    [[ $next == "$graph"/* ]] || die "Microsoft Graph names another host for the next page: $next"
    send rest --resource "$graph/" --method GET --url "$next" || refused "read $1"
    all=$(jq --argjson all "$all" '$all + .value' <<<"$reply")
  done
  reply=$all
}

# Azure Resource Manager. $1: method, $2: path; then arguments of az rest.
arm() {
  send rest --method "$1" --url "$2" --url-parameters "api-version=$GROUPS_API" --headers Content-Type=application/json "${@:3}"
}

# Ends with the words of Azure and what they mean. $1: what was tried.
refused() {
  local advice=''
  case $refusal in
    *Authorization_RequestDenied*) advice='You need the role Application Administrator in Microsoft Entra ID.' ;;
    *AuthorizationFailed*) advice='You need the role Monitoring Contributor on the resource group.' ;;
    *AadWebhookResourceNotOwnedByCaller*)
      advice='Whoever writes the action group must own the app registrations of all its secure webhooks, in the same tenant.'
      ;;
    *ResourceGroupNotFound*) advice="Make the resource group first: az group create --name '$resource_group' --location <region>" ;;
    *SubscriptionNotFound* | *InvalidAuthenticationTokenTenant*) advice='The subscription must be of the tenant that az is logged in to.' ;;
    *"az login"*) advice='Log in first: az login --tenant <id>' ;;
  esac
  printf '%s\n' "$refusal" >&2
  die "Azure refuses to $1.${advice:+ $advice}"
}

encoded() { if [[ $1 =~ ^[A-Za-z0-9._-]*$ ]]; then printf %s "$1"; else jq -rn --arg text "$1" '$text|@uri'; fi; }

# Without what follows the question mark: it may be a key.
without_query() { sed 's/?.*/?…/'; }
shown() { without_query <<<"$1"; }

# Stops unless the user agrees. $1: what is changed.
ask() {
  local answer=''
  if $yes || $what_if; then return; fi
  printf '%s\nGo on? [y/N] ' "$1" >&2
  read -r answer || true
  [ -t 0 ] || printf '\n' >&2
  [[ $answer == [yY]* ]] || die 'nothing was changed. --yes agrees without asking.'
}

# ---------------------------------------------------------------- what is there

graph='' me='' principal='' azns_principal='' enabled=true fresh=false

read_account() {
  local is_tenant one_subscription user_type user_name is_cloud
  send account show || refused 'say who is logged in'
  { read -r is_tenant && read -r one_subscription && read -r user_type && read -r user_name; } \
    < <(jq -r '.tenantId, .id, .user.type, .user.name' <<<"$reply")
  send cloud show || refused 'name its cloud'
  { read -r is_cloud && read -r graph; } < <(jq -r '.name, (.endpoints.microsoftGraphResourceId | rtrimstr("/"))' <<<"$reply")
  [ "$is_cloud" = "$cloud" ] || die "az uses $is_cloud, not $cloud. Choose it: az cloud set --name $cloud && az login"
  [ -z "$tenant" ] || [ "$is_tenant" = "$(tr A-F a-f <<<"$tenant")" ] ||
    die "az is logged in to the tenant $is_tenant, not $tenant: az login --tenant $tenant"
  tenant=$is_tenant
  subscriptions=${subscriptions:-$one_subscription}
  printf 'Tenant %s, %s, logged in as %s.\n' "$tenant" "$cloud" "$user_name"
  find_me "$user_type" "$user_name"
}

# The object id of who is logged in: Azure wants this one as an owner. $1: user or servicePrincipal, $2: its name.
find_me() {
  me=$(tr A-F a-f <<<"$owner")
  if [ -n "$me" ]; then return; fi
  if [ "$1" = user ]; then
    graph GET me --url-parameters "\$select=id" || refused 'say who you are'
  else
    [[ $2 =~ $GUID ]] || die 'a managed identity is logged in: give its object id with --owner.'
    graph GET "servicePrincipals(appId='$2')" --url-parameters "\$select=id" || refused 'say who you are'
  fi
  me=$(jq -r .id <<<"$reply")
}

each_subscription() { tr , '\n' <<<"$subscriptions"; }

group_path() {
  printf '/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Insights/actionGroups/%s' \
    "$1" "$(encoded "$resource_group")" "$(encoded "$action_group")"
}

# The action group of a subscription, or null.
read_group() {
  if ! arm GET "$(group_path "$1")"; then
    [[ $refusal == *'"ResourceNotFound"'* ]] || refused "read the action group $action_group"
    reply=null
  fi
}

readonly APP_COLUMNS=id,appId,displayName,signInAudience,identifierUris,appRoles,api,tags

find_app() {
  graph_list applications "\$filter=displayName eq '${name//\'/\'\'}'" "\$select=$APP_COLUMNS"
  take_app "$(jq 'if length > 1 then "several" else .[0] end' <<<"$reply")"
}

# The registration as Microsoft Graph shows it or null, and what is needed of it; `uri` is what callers will name.
app=null app_id='' client_id='' uri='' role_id='' is_ours=false owners='[]'

take_app() {
  app=$1
  if [ "$app" = null ]; then return; fi
  [ "$app" != '"several"' ] || die "several app registrations are called $name. Rename all but one, or choose another --name."
  { read -r app_id && read -r client_id && read -r uri && read -r role_id && read -r is_ours; } < <(
    jq -r --arg role $ROLE --arg mark $MARK '
      "api://\(.appId)" as $own | .id, .appId,
      (.identifierUris // [] | if index($own) then $own else .[0] // "" end),
      (first(.appRoles[]? | select(.value == $role).id) // ""),
      (.tags // [] | index($mark) != null)' <<<"$app"
  )
  graph_list "applications/$app_id/owners" "\$select=id"
  owners=$reply
}

is_owner() { [[ $owners == *"\"$me\""* ]]; }

# The service principal of an application id, into $reply: its id, or nothing; $enabled says whether it is.
find_principal() {
  graph_list servicePrincipals "\$filter=appId eq '$1'" "\$select=id,appId,accountEnabled"
  { read -r enabled && read -r reply; } < <(jq -r '.[0].accountEnabled != false, .[0].id // ""' <<<"$reply")
}

# The role assignments on our service principal that Azure Monitor has.
find_assignments() {
  graph_list "servicePrincipals/$principal/appRoleAssignedTo" "\$select=id,principalId,appRoleId"
  reply=$(jq --arg azns "$azns_principal" 'map(select(.principalId == $azns))' <<<"$reply")
}

# ---------------------------------------------------------------- set up

# What the registration lacks, as the body of a PATCH. An existing role keeps its id: another id would be another role.
missing_in_app() {
  jq --arg uri "api://$client_id" --arg role $ROLE --argjson new "$1" '
    (if (.identifierUris // []) == [] then {identifierUris: [$uri]} else {} end) +
    (if any(.appRoles[]?; .value == $role) then
      if any(.appRoles[]; .value == $role and .isEnabled) then {} else
        {appRoles: (.appRoles | map(if .value == $role then .isEnabled = true else . end))} end
    else {appRoles: ((.appRoles // []) + [$new])} end)' <<<"$app"
}

new_role() {
  local id
  id=$({ uuidgen 2>/dev/null || cat /proc/sys/kernel/random/uuid; } | tr A-F a-f)
  jq -n --arg id "$id" --arg role $ROLE '{
    id: $id, value: $role, displayName: $role, isEnabled: true, allowedMemberTypes: ["Application"],
    description: "Azure Monitor action groups may send alerts"}'
}

# Refuses registrations of others, and asks before an existing one is changed.
admit_app() {
  local audience is_for_people lacks
  if [ "$app" = null ]; then return; fi
  { read -r audience && read -r is_for_people; } < <(jq -r --arg role $ROLE '.signInAudience,
    any(.appRoles[]?; .value == $role and (.allowedMemberTypes | index("Application") | not))' <<<"$app")
  [ "$audience" = AzureADMyOrg ] ||
    die "the app registration $name is open to other tenants. Make it single tenant, or choose another --name."
  $is_ours || is_owner ||
    die "the app registration $name belongs to others. Ask an owner to add you ($me) as an owner, or choose another --name."
  ! $is_for_people || die "the app role $ROLE of $name is not for applications. Delete it in the portal, or choose another --name."
  lacks=$(missing_in_app null | jq -r 'keys | join(" and ")')
  if ! is_owner; then lacks="${lacks:+$lacks and }you as an owner"; fi
  if [ -n "$lacks" ]; then ask "The app registration $name exists (client id $client_id). It gets: $lacks."; fi
}

receiver_name() {
  local host=${webhook#https://}
  host=${host%%[/:]*}
  printf %s "${host%%.*}"
}

new_receiver() {
  jq -n --arg name "$(receiver_name)" --arg address "$webhook" --arg app "$app_id" --arg uri "$uri" --arg tenant "$tenant" '{
    name: $name, serviceUri: $address, useCommonAlertSchema: true, useAadAuth: true,
    objectId: $app, identifierUri: $uri, tenantId: $tenant}'
}

# The receiver of this address, or else the webhook of this name. $1: group. null where there is none.
same_receiver() {
  jq --arg address "$webhook" --arg name "$(receiver_name)" '
    (.properties.webhookReceivers // []) as $all |
    first($all[] | select((.serviceUri // "" | ascii_downcase) == ($address | ascii_downcase))) //
    first($all[] | select((.name // "" | ascii_downcase) == ($name | ascii_downcase))) // null' <<<"$1"
}

# What a PUT sends: PUT replaces the whole group, so the other receivers are in it. $1: group or null, $2: new receiver.
wanted_group() {
  if [ "$1" = null ]; then
    jq -n --arg short "${action_group:0:12}" --arg mark $MARK --argjson receiver "$2" '{
      location: "Global", tags: {($mark): "yes"},
      properties: {groupShortName: $short, enabled: true, webhookReceivers: [$receiver]}}'
  else
    jq --argjson old "$(same_receiver "$1")" --argjson new "$2" '
      {location, tags, identity, properties} | with_entries(select(.value != null)) |
      .properties.enabled = true |
      .properties.webhookReceivers = (.properties.webhookReceivers // [] |
        if $old == null then . + [$new] else map(if .name == $old.name then $new + {name: $old.name} else . end) end)' <<<"$1"
  fi
}

# Whether the group sends to the address as it should. $1: group, $2: receiver as it should be.
is_complete() {
  jq -e --argjson old "$(same_receiver "$1")" --argjson new "$2" '
    .properties.enabled and $old != null and
    ($old | {serviceUri, useCommonAlertSchema, useAadAuth, objectId, identifierUri}) ==
    ($new | {serviceUri, useCommonAlertSchema, useAadAuth, objectId, identifierUri})' <<<"$1" >/dev/null
}

other_receivers() {
  jq -r --arg name "$2" '[.properties | to_entries[] | select(.key | endswith("Receivers")) |
    .value[]?.name | select(. != $name)] | sort | join(", ")' <<<"$1"
}

# Asks before an existing action group is changed. $1: subscription.
admit_group() {
  local group=$reply same others
  printf %s "$group" >"$scratch/group.$1"
  if [ "$group" = null ]; then return; fi
  same=$(same_receiver "$group")
  others=$(other_receivers "$group" "$(jq -r '.name // ""' <<<"$same")")
  if [ "$same" = null ] && grep -qixF "$(receiver_name)" <<<"${others//, /$'\n'}"; then
    die "the action group $action_group has another kind of receiver called $(receiver_name). Choose another --action-group."
  fi
  if ! is_complete "$group" "$(new_receiver)"; then
    ask "The action group $action_group exists in the subscription $1. $(
      if [ "$same" = null ]; then echo "It gets the webhook $(receiver_name), which calls"; else
        echo "Its webhook $(jq -r '.name + " calls " + .serviceUri' <<<"$same" | without_query). It will call"
      fi
    ) $(shown "$webhook") with a token and the common alert schema. Its other receivers stay: ${others:-none}."
  fi
}

set_up_app() {
  local role lacks
  role=$(new_role)
  if [ "$app" != null ]; then
    say found "app registration $name, client id $client_id, object id $app_id"
  elif $what_if; then
    say would "create app registration $name, its Application ID URI and app role $ROLE"
    return
  else
    graph POST applications --body "$(jq -n --arg name "$name" --arg mark $MARK --argjson role "$role" '{
      displayName: $name, signInAudience: "AzureADMyOrg", api: {requestedAccessTokenVersion: 2}, appRoles: [$role],
      tags: [$mark]}')" || refused "create the app registration $name"
    fresh=true
    app=$reply
    { read -r app_id && read -r client_id; } < <(jq -r '.id, .appId' <<<"$app")
    say created "app registration $name, client id $client_id, object id $app_id"
  fi
  lacks=$(missing_in_app "$role")
  if [ "$lacks" != '{}' ] && ! $what_if; then
    follow_lag
    graph PATCH "applications/$app_id" --body "$lacks" || refused "change the app registration $name"
  fi
  uri=${uri:-api://$client_id}
  say "$(found_or_set identifierUris "$lacks")" "Application ID URI $uri"
  role_id=${role_id:-$(jq -r .id <<<"$role")}
  if $fresh; then say created "app role $ROLE, id $role_id"; else
    say "$(found_or_set appRoles "$lacks")" "app role $ROLE, id $role_id"
  fi
  if [ "$lacks" != '{}' ]; then fresh=true; fi
}

# What is done about a property. $1: its name, $2: what the registration lacks.
found_or_set() {
  if [[ $2 != *"\"$1\""* ]]; then echo found; elif $what_if; then echo would; else echo set; fi
}

# From now on, answers that a fresh object is unknown are waited out.
follow_lag() { if $fresh; then waits_for=$LAG; fi; }

set_up_owner() {
  if [ "$app" != null ] && is_owner; then say found "you ($me) as an owner" && return; fi
  if $what_if; then say would "add you ($me) as an owner" && return; fi
  follow_lag
  graph POST "applications/$app_id/owners/\$ref" --body "{\"@odata.id\": \"$graph/v1.0/directoryObjects/$me\"}" ||
    [[ $refusal == *'already exist'* ]] || refused 'add you as an owner'
  fresh=true
  say added "you ($me) as an owner"
}

# The service principal of an application into $reply. $1: application id, $2: what it is called here.
set_up_principal() {
  follow_lag
  if [ -z "$1" ]; then say would "create service principal of $2" && reply='' && return; fi
  find_principal "$1"
  if [ -n "$reply" ]; then say found "service principal of $2, $reply" && return; fi
  if $what_if; then say would "create service principal of $2" && return; fi
  if graph POST servicePrincipals --body "{\"appId\": \"$1\"}"; then
    fresh=true
    reply=$(jq -r .id <<<"$reply")
    say created "service principal of $2, $reply"
  else
    [[ $refusal == *'already in use'* ]] || refused "create the service principal of $2"
    find_principal "$1"
    [ -n "$reply" ] || die "the service principal of $2 exists, but is not listed yet. Run this again in a minute."
    say found "service principal of $2, $reply"
  fi
}

set_up_assignment() {
  local text="app role $ROLE to Azure Monitor ($azns)"
  if [ -z "$principal" ] || [ -z "$azns_principal" ]; then say would "assign $text" && return; fi
  follow_lag
  find_assignments
  if jq -e --arg role "$role_id" 'any(.[]; .appRoleId == $role)' <<<"$reply" >/dev/null; then
    say found "assignment of $text" && return
  fi
  if $what_if; then say would "assign $text" && return; fi
  follow_lag
  graph POST "servicePrincipals/$principal/appRoleAssignedTo" \
    --body "{\"principalId\": \"$azns_principal\", \"resourceId\": \"$principal\", \"appRoleId\": \"$role_id\"}" ||
    [[ $refusal == *'already exists'* ]] || refused 'assign the app role'
  say assigned "$text"
}

set_up_group() {
  local group receiver others text
  text="action group $action_group of subscription $1, calls $(shown "$webhook")"
  group=$(<"$scratch/group.$1")
  receiver=$(new_receiver)
  if [ "$group" != null ] && is_complete "$group" "$receiver"; then say found "$text" && return; fi
  if $what_if; then
    if [ "$group" = null ]; then say would "create $text"; else say would "change $text"; fi
    return
  fi
  waits_for=''
  if $fresh; then waits_for=$OWNER_LAG; fi
  arm PUT "$(group_path "$1")" --body "$(wanted_group "$group" "$receiver")" || refused "write the action group $action_group"
  read_group "$1"
  is_complete "$reply" "$receiver" ||
    die "the action group $action_group does not have what was written. Look at it in the portal; it has $(
      same_receiver "$reply" | jq -c '{useAadAuth, useCommonAlertSchema, objectId, identifierUri}'
    )"
  if [ "$group" = null ]; then say created "$text"; else
    others=$(other_receivers "$group" "$(jq -r .name <<<"$(same_receiver "$reply")")")
    [ "$others" = "$(other_receivers "$reply" "$(jq -r .name <<<"$(same_receiver "$reply")")")" ] ||
      die "the action group $action_group had other receivers than it has now: $others. Look at it in the portal."
    say changed "$text; kept: ${others:-no other receivers}"
  fi
  say checked 'useAadAuth and useCommonAlertSchema are true'
}

set_up() {
  local one
  find_app
  for one in $(each_subscription); do
    read_group "$one"
    admit_group "$one"
  done
  admit_app
  if [ -n "$servicenow_user" ]; then
    read_settings
    admit_settings
  fi
  set_up_app
  set_up_owner
  set_up_principal "$client_id" "$name"
  principal=$reply
  set_up_principal "$azns" 'Azure Monitor (AzNS AAD Webhook)'
  azns_principal=$reply
  set_up_assignment
  for one in $(each_subscription); do set_up_group "$one"; done
  if $what_if; then
    if [ -n "$servicenow_user" ]; then say would "enter tenant, audiences, app role, callers and login host in $instance"; fi
    printf 'Nothing was changed.\n'
  elif [ -z "$instance" ]; then
    printf 'Enter in the receiver:\n'
    say '' "Tenant id               $tenant"
    say '' "Application (client) id $client_id"
    say '' "Application ID URI      $uri"
  elif [ -n "$servicenow_user" ]; then
    write_settings
    printf 'Next: press Fetch signing keys on the page Set up in ServiceNow, then Test action group in Azure.\n'
  else
    print_settings
    printf 'Next: press Fetch signing keys on the page Set up, then Test action group in Azure.\n'
  fi
}

# ---------------------------------------------------------------- check

wrong=0
right() { say ok "$1"; }
bad() {
  say WRONG "$1"
  wrong=$((wrong + 1))
}
# $1: whether it is right (a jq condition), $2: value, $3: what is right, $4: what is wrong
verify() { if jq -e "$1" <<<"$2" >/dev/null; then right "$3"; else bad "$4"; fi; }

# A list for people, from an array on the input.
listed() { jq -r --arg none "$1" 'join(", ") | if . == "" then $none else . end'; }

check_group() {
  local group=$reply receiver addresses
  printf 'Action group %s in %s\n' "$action_group" "$1"
  if [ "$group" = null ]; then bad "there is no action group $action_group in $resource_group" && return; fi
  verify .properties.enabled "$group" 'it is enabled' 'it is disabled: it calls nobody'
  receiver=$(same_receiver "$group")
  if [ "$receiver" = null ]; then
    addresses=$(jq '[.properties.webhookReceivers[]?.serviceUri | sub("[?].*"; "?…")]' <<<"$group" | listed none)
    bad "no webhook calls $(shown "$webhook"); webhooks: $addresses"
    receiver=$(jq '[.properties.webhookReceivers[]? | select(.useAadAuth)] | if length == 1 then .[0] else null end' <<<"$group")
    if [ "$receiver" = null ]; then return; fi
  elif [ "$(jq -r .serviceUri <<<"$receiver")" = "$webhook" ]; then
    right "the webhook $(jq -r .name <<<"$receiver") calls $(shown "$webhook")"
  else
    bad "the webhook $(jq -r .name <<<"$receiver") calls $(shown "$(jq -r .serviceUri <<<"$receiver")"), not $(shown "$webhook")"
  fi
  verify .useCommonAlertSchema "$receiver" 'it sends the common alert schema' 'the common alert schema is off (useCommonAlertSchema)'
  if ! jq -e .useAadAuth <<<"$receiver" >/dev/null; then bad 'it is a plain webhook without a token (useAadAuth is off)' && return; fi
  right 'it is a secure webhook (useAadAuth)'
  check_ids "$receiver"
}

# The ids that a secure webhook names, against the registration that they lead to. $1: receiver
check_ids() {
  local id named
  id=$(jq -r '.objectId // ""' <<<"$1")
  named=$(jq -r '.identifierUri // ""' <<<"$1")
  app=null
  if [[ ! $id =~ $GUID ]]; then bad "its object id is '$id'" && return; fi
  if graph GET "applications/$id" --url-parameters "\$select=$APP_COLUMNS"; then
    take_app "$reply"
    right "its object id is that of the app registration $(jq -r .displayName <<<"$app")"
  else
    [[ $refusal == *Request_ResourceNotFound* ]] || refused 'read the app registration'
    explain_id "$id"
    if [ "$app" = null ]; then return; fi
  fi
  if jq -e --arg uri "$named" '.identifierUris // [] | index($uri)' <<<"$app" >/dev/null; then
    right "its Application ID URI is $named"
    uri=$named
  else
    bad "its Application ID URI '$named' is none of the registration's: $(jq '.identifierUris // []' <<<"$app" | listed 'it has none')"
  fi
  verify ".tenantId // \"$tenant\" | ascii_downcase == \"$tenant\"" "$1" "its tenant is $tenant" \
    "its tenant is $(jq -r .tenantId <<<"$1"), not $tenant"
}

# Says what the object id is instead, and goes on with the registration that was meant.
explain_id() {
  if graph GET "servicePrincipals/$1" --url-parameters "\$select=appId"; then
    graph_list applications "\$filter=appId eq '$(jq -r .appId <<<"$reply")'" "\$select=$APP_COLUMNS"
    take_app "$(jq '.[0]' <<<"$reply")"
    bad "its object id $1 is that of the enterprise application; that of the app registration is ${app_id:-in another tenant}"
    return
  fi
  [[ $refusal == *Request_ResourceNotFound* ]] || refused 'read the service principal'
  graph_list applications "\$filter=appId eq '$1'" "\$select=$APP_COLUMNS"
  take_app "$(jq '.[0]' <<<"$reply")"
  if [ "$app" != null ]; then bad "its object id $1 is the client id; the object id of the app registration is $app_id"; else
    bad "its object id $1 is none of an app registration in this tenant"
  fi
}

check_app() {
  local role
  printf 'App registration %s\n' "$(jq -r --arg name "$name" '.displayName // $name' <<<"$app")"
  if [ "$app" = null ]; then bad 'it does not exist' && return; fi
  right "client id $client_id, object id $app_id, tokens of version $(jq -r '.api.requestedAccessTokenVersion // 1' <<<"$app")"
  verify '.signInAudience == "AzureADMyOrg"' "$app" 'it is single tenant' 'it is open to other tenants'
  verify '.identifierUris // [] | length > 0' "$app" "Application ID URI $uri" 'it has no Application ID URI'
  if is_owner; then right "you ($me) are an owner"; else bad \
    "you ($me) are no owner: you cannot change or test the action group (AadWebhookResourceNotOwnedByCaller)"; fi
  role=$(jq --arg role $ROLE 'first(.appRoles[]? | select(.value == $role)) // null' <<<"$app")
  if [ "$role" = null ]; then
    bad "it has no app role $ROLE; app roles: $(jq '[.appRoles[]?.value]' <<<"$app" | listed none)"
  else
    verify '.isEnabled and (.allowedMemberTypes | index("Application"))' "$role" "app role $ROLE, id $role_id" \
      "the app role $ROLE is disabled or not for applications"
  fi
  find_principal "$client_id"
  principal=$reply
  if [ -z "$principal" ]; then bad 'it has no service principal (enterprise application)' && return; fi
  if $enabled; then right "service principal $principal"; else bad 'its service principal is disabled'; fi
  find_principal "$azns"
  azns_principal=$reply
  if [ -z "$azns_principal" ]; then bad "Azure Monitor ($azns) has no service principal in this tenant" && return; fi
  if $enabled; then right "service principal of Azure Monitor, $azns_principal"; else
    bad 'the service principal of Azure Monitor is disabled'
  fi
  find_assignments
  if jq -e --arg role "$role_id" 'any(.[]; .appRoleId == $role)' <<<"$reply" >/dev/null; then right 'Azure Monitor has the app role'
  elif [ "$reply" = '[]' ]; then bad 'Azure Monitor has no app role of it: calls are refused with missing_role'
  else
    bad "Azure Monitor has another app role of it: $(jq --argjson app "$app" \
      'map(.appRoleId as $id | first($app.appRoles[]? | select(.id == $id).value) // $id)' <<<"$reply" | listed none)"
  fi
}

check() {
  local one checked=''
  for one in $(each_subscription); do
    app=null
    read_group "$one"
    check_group "$one"
    if [ "$app" = null ]; then find_app; fi
    if [ "$app_id" = "$checked" ] && [ -n "$checked" ]; then continue; fi
    check_app
    checked=$app_id
  done
  if [ -n "$servicenow_user" ]; then
    read_settings
    check_settings
  fi
  if [ $wrong -gt 0 ]; then
    printf '%s wrong.\n' $wrong
    exit 1
  fi
  printf 'All is right.\n'
}

# ---------------------------------------------------------------- remove

# Stops while other action groups use the registration, in any subscription that az knows: they would lose their tokens.
admit_removal() {
  local one own others known
  own=$(for one in $(each_subscription); do
    printf '/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Insights/actionGroups/%s\n' "$one" "$resource_group" "$action_group"
  done)
  send account list || refused 'list the subscriptions'
  known=$(jq -r --arg tenant "$tenant" '.[] | select(.tenantId == $tenant and .state == "Enabled") | .id' <<<"$reply")
  for one in $(printf '%s\n' "$known" "$(each_subscription)" | sort -u); do
    if ! arm GET "/subscriptions/$one/providers/Microsoft.Insights/actionGroups"; then
      [[ $refusal == *AuthorizationFailed* ]] || refused "list the action groups of the subscription $one"
      say skipped "subscription $one: you may not see its action groups"
      continue
    fi
    others=$(jq -r --arg app "$app_id" --arg own "$own" '($own | ascii_downcase | split("\n")) as $own | [.value[] |
      select(any(.properties.webhookReceivers[]?; .objectId == $app)) | .id |
      select(ascii_downcase as $id | $own | index($id) | not)] | join(", ")' <<<"$reply")
    [ -z "$others" ] || die "other action groups use the app registration $name: $others"
  done
}

remove_group() {
  local group left
  group=$(<"$scratch/group.$1")
  if [ "$group" = null ]; then say found "no action group $action_group in $1" && return; fi
  if ! jq -e --arg app "$app_id" 'any(.properties.webhookReceivers[]?; .objectId == $app)' <<<"$group" >/dev/null; then
    say kept "action group $action_group in $1: it has no webhook of this app registration" && return
  fi
  left=$(jq --arg app "$app_id" '{location, tags, identity, properties} | with_entries(select(.value != null)) |
    .properties.webhookReceivers |= map(select(.objectId != $app))' <<<"$group")
  if [ -z "$(other_receivers "$left" '')" ] && jq -e --arg mark $MARK '.tags[$mark]?' <<<"$group" >/dev/null; then
    if $what_if; then say would "remove the action group $action_group in $1" && return; fi
    arm DELETE "$(group_path "$1")" || refused "remove the action group $action_group"
    say removed "action group $action_group in $1"
  else
    if $what_if; then say would "remove the webhook from the action group $action_group in $1" && return; fi
    arm PUT "$(group_path "$1")" --body "$left" || refused "change the action group $action_group"
    say removed "the webhook of the action group $action_group in $1; kept: $(other_receivers "$left" '')"
  fi
}

# Deletes an object of Microsoft Graph. $1: path, $2: what it is.
remove_object() {
  if $what_if; then say would "remove the $2" && return; fi
  graph DELETE "$1" || [[ $refusal == *Request_ResourceNotFound* ]] || refused "remove the $2"
  say removed "$2"
}

remove() {
  local one
  find_app
  if [ "$app" = null ]; then die "there is no app registration $name in this tenant."; fi
  $is_ours || die "this script has not made the app registration $name: remove it in the portal."
  for one in $(each_subscription); do
    read_group "$one"
    printf %s "$reply" >"$scratch/group.$one"
  done
  admit_removal
  ask "The app registration $name (client id $client_id) and its webhooks in the action group $action_group will be removed."
  for one in $(each_subscription); do remove_group "$one"; done
  find_principal "$client_id"
  principal=$reply
  find_principal "$azns"
  azns_principal=$reply
  if [ -n "$principal" ]; then
    find_assignments
    for one in $(jq -r '.[].id' <<<"$reply"); do
      remove_object "servicePrincipals/$principal/appRoleAssignedTo/$one" 'assignment of the app role to Azure Monitor'
    done
    remove_object "servicePrincipals/$principal" "service principal of $name"
  fi
  remove_object "applications/$app_id" "app registration $name"
  say kept 'service principal of Azure Monitor: it belongs to the tenant'
  if $what_if; then printf 'Nothing was changed.\n'; else printf 'Microsoft Entra can restore the app registration for 30 days.\n'; fi
}

# ---------------------------------------------------------------- ServiceNow

login_host() {
  case $cloud in
    AzureUSGovernment) echo https://login.microsoftonline.us ;;
    AzureChinaCloud) echo https://login.partner.microsoftonline.cn ;;
    *) echo https://login.microsoftonline.com ;;
  esac
}

# What the settings must be: one a line, with the label, whether it is a list, and the value.
wanted_settings() {
  printf '%s\n' "entra.tenant|Tenant|one|$tenant" "entra.audiences|Audiences|list|$uri,$client_id" \
    "entra.role|App role|one|$ROLE" "entra.callers|Callers|list|$azns" "entra.authority|Login host|one|$(login_host)"
}

# The first two, and what differs from the defaults, which are for the public cloud.
print_settings() {
  local key label kind value
  printf 'Enter in ServiceNow, Secure Export for Azure Monitor › Settings:\n'
  while IFS='|' read -r key label kind value; do
    case $cloud/$key in
      */entra.role | AzureCloud/entra.callers | AzureCloud/entra.authority) ;;
      *) say '' "$(printf '%-10s %s' "$label" "$value")" ;;
    esac
  done < <(wanted_settings)
  if [[ $subscriptions == *,* ]]; then
    say '' "$(printf '%-10s %s' Subscriptions "empty, or $subscriptions to refuse the alerts of all others")"
  fi
}

# The Table API of the instance. curl reads the password from its input: arguments are visible to others.
# $1: method, $2: path below sys_properties, $3: body
table_api() {
  local status user=$servicenow_user:$servicenow_password
  user=${user//\\/\\\\}
  status=$(printf 'user = "%s"\n' "${user//\"/\\\"}" |
    curl --silent --show-error --config - --proto '=https' --max-time 60 --request "$1" ${3:+--data "$3"} \
      --header 'Accept: application/json' --header 'Content-Type: application/json' \
      --output "$scratch/answer" --write-out '%{http_code}' "$instance/api/now/table/sys_properties$2") ||
    die "$instance cannot be reached."
  case $status in
    200) reply=$(<"$scratch/answer") ;;
    401) die "$instance refuses the user $servicenow_user or the password." ;;
    403) die "the user $servicenow_user may not change system properties: the role admin is needed." ;;
    *) die "$instance answers $status to $1 /api/now/table/sys_properties." ;;
  esac
  jq -e .result "$scratch/answer" >/dev/null 2>&1 || die "$instance does not answer as a ServiceNow instance: is it asleep?"
}

settings='[]'

read_settings() {
  if [ -z "$servicenow_password" ]; then
    printf 'Password of %s on %s: ' "$servicenow_user" "$instance" >&2
    read -rs servicenow_password || true
    printf '\n' >&2
    [ -n "$servicenow_password" ] || die 'no password was given.'
  fi
  table_api GET '?sysparm_query=nameSTARTSWITHx_secx_azmon.entra.&sysparm_fields=sys_id,name,value&sysparm_limit=100'
  settings=$(jq .result <<<"$reply")
  jq -e 'any(.[]; .name == "x_secx_azmon.entra.tenant")' <<<"$settings" >/dev/null ||
    die "$servicenow_user finds no settings of Secure Export for Azure Monitor on $instance: install the app first, and use an admin."
}

# The value that a setting has. $1: key
setting() { jq -r --arg name "x_secx_azmon.$1" 'first(.[] | select(.name == $name).value) // ""' <<<"$settings"; }

# What the setting will be: a list keeps what it has. $1: kind, $2: present value, $3: wanted
merged() {
  if [ "$1" = one ]; then printf %s "$3"; else
    jq -rn --arg old "$2" --arg new "$3" '
      ($old | split(",") | map(select(. != ""))) as $has | $has + (($new | split(",")) - $has) | join(",")'
  fi
}

# Asks before another tenant, role or login host is replaced.
admit_settings() {
  local key label kind value old
  while IFS='|' read -r key label kind value <&3; do
    old=$(setting "$key")
    if [ "$kind" = one ] && [ -n "$old" ] && [ "$old" != "$value" ]; then
      ask "The setting $label of $instance is $old; it will be $value."
    fi
  done 3< <(wanted_settings)
}

write_settings() {
  local key label kind value old id
  while IFS='|' read -r key label kind value; do
    old=$(setting "$key")
    value=$(merged "$kind" "$old" "$value")
    if [ "$old" = "$value" ]; then say found "setting $label: $value" && continue; fi
    id=$(jq -r --arg name "x_secx_azmon.$key" 'first(.[] | select(.name == $name).sys_id)' <<<"$settings")
    table_api PATCH "/$id" "$(jq -n --arg value "$value" '{value: $value}')"
    [ "$(jq -r .result.value <<<"$reply")" = "$value" ] || die "$instance did not take the setting $label."
    say set "setting $label: $value"
  done < <(wanted_settings)
}

check_settings() {
  local key label kind value old
  printf 'Settings of %s\n' "$instance"
  while IFS='|' read -r key label kind value; do
    old=$(setting "$key")
    if [ "$old" = "$(merged "$kind" "$old" "$value")" ]; then right "$label: $old"; else bad "$label is '$old', needed: $value"; fi
  done < <(wanted_settings)
}

read_options "$@"
check_options
check_programs
read_account
case $mode in
  check) check ;;
  remove) remove ;;
  *) set_up ;;
esac
