using System.Text.Json.Nodes;
using Publishing.Archive;
using Publishing.Work.Inboxes;
using Publishing.Work.Queues;

namespace Publishing.Tests.Infra;

public sealed class TemplateTests(Bicep bicep)
{
    /// <summary>The least there is for what app, worker and event topic do.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Bicep.Folder, "*.bicep").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_template_is_formatted_and_has_nothing_to_be_warned_of(string file)
    {
        var path = Path.Combine(Bicep.Folder, file);

        Assert.Equal((0, "", ""), await bicep.RunAsync("lint", path));
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), (await bicep.RunAsync("format", path, "--stdout")).Output);
    }

    [Fact]
    public async Task Every_template_is_part_of_the_deployment()
    {
        var modules = (await ObjectsAsync()).Count(one => TypeOf(one) == "Microsoft.Resources/deployments");

        Assert.Equal(Files.Count, modules + 1);
    }

    [Fact]
    public async Task The_storage_takes_no_keys_no_strangers_and_no_old_encryption()
    {
        var account = Assert.Single(await PropertiesAsync("Microsoft.Storage/storageAccounts"));

        Assert.False(account["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.False(account["allowBlobPublicAccess"]!.GetValue<bool>());
        Assert.True(account["supportsHttpsTrafficOnly"]!.GetValue<bool>());
        Assert.Equal("TLS1_2", account["minimumTlsVersion"]!.GetValue<string>());
        Assert.All(await PropertiesAsync("Microsoft.Storage/storageAccounts/blobServices/containers"), one => Assert.Equal("None", one["publicAccess"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_deleted_or_overwritten_can_be_brought_back()
    {
        var blobs = Assert.Single(await PropertiesAsync("Microsoft.Storage/storageAccounts/blobServices"));

        Assert.True(blobs["isVersioningEnabled"]!.GetValue<bool>());
        Assert.True(blobs["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
        Assert.True(blobs["containerDeleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
        // No rule deletes the current version of anything in the archive.
        var rules = Assert.Single(await PropertiesAsync("Microsoft.Storage/storageAccounts/managementPolicies"))["policy"]!["rules"]!.AsArray();
        Assert.All(rules.Where(rule => rule!["definition"]!["actions"]!["baseBlob"] is not null), rule =>
            Assert.Equal(["index-snapshots/"], rule!["definition"]!["filters"]!["prefixMatch"]!.AsArray().Select(prefix => prefix!.GetValue<string>())));
    }

    [Fact]
    public async Task The_app_speaks_TLS_only_and_is_deployed_without_passwords()
    {
        var app = Assert.Single(await PropertiesAsync("Microsoft.Web/sites"));

        Assert.True(app["httpsOnly"]!.GetValue<bool>());
        Assert.Equal("1.2", app["siteConfig"]!["minTlsVersion"]!.GetValue<string>());
        Assert.Equal("UserAssignedIdentity", app["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!["type"]!.GetValue<string>());
        var policies = await PropertiesAsync("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal([false, false], policies.Select(policy => policy["allow"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Every_role_that_is_given_is_named_and_none_is_given_that_is_not_needed()
    {
        var given = await PropertiesAsync("Microsoft.Authorization/roleAssignments");
        var text = (await bicep.Template).ToJsonString();

        Assert.All(given, role => Assert.False(string.IsNullOrWhiteSpace(role["description"]!.GetValue<string>())));
        Assert.All(given, role => Assert.Equal("ServicePrincipal", role["principalType"]!.GetValue<string>()));
        Assert.Equal(4, given.Count);
        Assert.All(Roles.Keys, role => Assert.Equal(2, text.Split(role).Length));
        var assigned = given.Select(role => role["roleDefinitionId"]!.GetValue<string>()).Where(id => !id.Contains("copyIndex", StringComparison.Ordinal));
        Assert.All(assigned, id => Assert.Contains(Roles.Keys, known => id.Contains(known, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Secrets_come_in_secured_stay_in_the_vault_and_never_go_out()
    {
        foreach (var template in (await ObjectsAsync()).Where(one => one.ContainsKey("$schema")))
        {
            var parameters = template["parameters"]?.AsObject() ?? [];
            var secured = parameters.Where(one => one.Value!["type"]!.GetValue<string>() == "securestring").Select(one => one.Key).ToList();
            Assert.Equal(parameters.Select(one => one.Key).Where(name => name is "elasticsearchApiKey" or "staffToken"), secured);
            var outputs = template["outputs"]?.ToJsonString() ?? "";
            Assert.All((string[])["listKeys", "listSecrets", "secretUri", "ConnectionString", .. secured], word => Assert.DoesNotContain(word, outputs, StringComparison.OrdinalIgnoreCase));
        }

        var settings = await PropertiesAsync("Microsoft.Web/sites/config");
        Assert.All((string[])["Publishing__Search__ApiKey", "Publishing__StaffToken"], name =>
            Assert.Contains("@Microsoft.KeyVault(", Assert.Single(settings)[name]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Containers_and_queues_are_those_the_program_uses()
    {
        var text = (await bicep.Template).ToJsonString();

        Assert.Contains($"[\"{new ArchiveOptions().Container}\",\"{InboxContainer.Name}\",\"app-package\",\"index-snapshots\"]", text, StringComparison.Ordinal);
        Assert.Contains($"[\"{WorkQueues.Inbox}\",\"{WorkQueues.Publish}\",\"{WorkQueues.Ocr}\"]", text, StringComparison.Ordinal);
        Assert.Equal("-poison", WorkQueues.PoisonOf(""));
        Assert.Contains("-poison', variables('queues')", text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_plan_is_set_that_Flex_Consumption_does_not_take()
    {
        var settings = Assert.Single(await PropertiesAsync("Microsoft.Web/sites/config")).Select(setting => setting.Key).ToList();

        Assert.Empty(settings.Intersect(
        [
            "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTSHARE", "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITE_TIME_ZONE", "TZ",
        ]));
    }

    [Fact]
    public async Task Every_parameter_is_asked_of_the_environment()
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "main.parameters.json"), TestContext.Current.CancellationToken))!;
        var declared = (await bicep.Template)["parameters"]!.AsObject();
        var given = file["parameters"]!.AsObject().Select(one => one.Key).ToList();

        Assert.Empty(given.Except(declared.Select(one => one.Key)));
        Assert.Empty(declared.Where(one => one.Value!["defaultValue"] is null).Select(one => one.Key).Except(given));
    }

    private async Task<List<JsonObject>> PropertiesAsync(string type) =>
        [.. (await ObjectsAsync()).Where(one => TypeOf(one) == type && one["properties"] is JsonObject && one["existing"] is null).Select(one => one["properties"]!.AsObject())];

    private async Task<List<JsonObject>> ObjectsAsync() => [.. Below(await bicep.Template)];

    private static string? TypeOf(JsonObject one) => one["type"] is JsonValue value && one.ContainsKey("apiVersion") ? value.GetValue<string>() : null;

    private static IEnumerable<JsonObject> Below(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(part => part.Value).SelectMany(Below).Prepend(one),
        JsonArray several => several.SelectMany(Below),
        _ => [],
    };
}
