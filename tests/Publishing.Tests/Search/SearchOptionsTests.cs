using System.ComponentModel.DataAnnotations;
using Publishing.Search;

namespace Publishing.Tests.Search;

public class SearchOptionsTests
{
    [Fact]
    public void Nothing_needs_to_be_set() => Assert.Empty(Problems(new()));

    [Fact]
    public void What_is_missing_or_wrong_is_named()
    {
        Assert.Contains("Nodes", Assert.Single(Problems(new() { Provider = SearchProvider.Elasticsearch })), StringComparison.Ordinal);
        Assert.Contains("ftp://a", Assert.Single(Problems(Cluster("ftp://a"))), StringComparison.Ordinal);
        Assert.Contains("Password", Assert.Single(Problems(Cluster("https://a", user: "me"))), StringComparison.Ordinal);
        Assert.Contains("exclude", Assert.Single(Problems(Cluster("https://a", "me", "secret", key: "k"))), StringComparison.Ordinal);
        Assert.Contains("Fingerprint", Assert.Single(Problems(Cluster("https://a", print: "AB:CD"))), StringComparison.Ordinal);
        Assert.Empty(Problems(Cluster("https://a:9200", "me", "secret", print: string.Join(':', Enumerable.Repeat("AB", 32)))));
    }

    [Theory]
    [InlineData("Publishing")]
    [InlineData("-a")]
    [InlineData("a/b")]
    [InlineData("a*")]
    public void A_name_that_Elasticsearch_would_not_take_is_refused(string index) => Assert.Single(Problems(new() { Index = index }));

    private static SearchOptions Cluster(string node, string? user = null, string? password = null, string? key = null, string? print = null) => new()
    {
        Provider = SearchProvider.Elasticsearch, Nodes = { new Uri(node) }, User = user, Password = password, ApiKey = key, CertificateFingerprint = print,
    };

    private static IEnumerable<string> Problems(SearchOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, true);
        return results.Select(result => result.ErrorMessage!);
    }
}
