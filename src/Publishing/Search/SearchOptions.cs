using System.ComponentModel.DataAnnotations;
using Publishing.Queries.Terms;

namespace Publishing.Search;

public enum SearchProvider
{
    Lucene,
    Elasticsearch,
}

/// <summary>Which engine searches; with nothing said, the one inside the process.</summary>
public sealed class SearchOptions : IValidatableObject
{
    public SearchProvider Provider { get; set; } = SearchProvider.Lucene;

    /// <summary>Addresses of the cluster's nodes, asked in turn.</summary>
    public IList<Uri> Nodes { get; } = [];

    /// <summary>In the encoded form. This, or user and password.</summary>
    public string? ApiKey { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>SHA-256 of the cluster's certificate or of its own authority's, where no public authority vouches for it.</summary>
    public string? CertificateFingerprint { get; set; }

    /// <summary>Name of the alias; the indexes behind it have it as the beginning of their names.</summary>
    [RegularExpression("[a-z0-9][a-z0-9_-]{0,199}")]
    public string Index { get; set; } = "publishing";

    /// <summary>Longest time for one request with all its repetitions.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A file of words for the same thing beside those of the program, as <c>synonyms.txt</c> has them; read at start.</summary>
    public string? SynonymsFile { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProblemOfSynonyms() is { } problem) yield return new ValidationResult($"Search:SynonymsFile: {problem}");
        if (Provider != SearchProvider.Elasticsearch) yield break;
        if (Nodes.Count == 0) yield return new ValidationResult("Search:Provider Elasticsearch needs at least one address in Search:Nodes.");
        foreach (var node in Nodes.Where(node => !node.IsAbsoluteUri || node.Scheme is not ("http" or "https")))
            yield return new ValidationResult($"Search:Nodes has '{node}'; an address begins with http:// or https://.");
        if (!string.IsNullOrEmpty(ApiKey) && !string.IsNullOrEmpty(User))
            yield return new ValidationResult("Search:ApiKey and Search:User exclude each other.");
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return new ValidationResult("Search:User and Search:Password belong together.");
        if (CertificateFingerprint is { Length: > 0 } print && !IsFingerprint(print))
            yield return new ValidationResult("Search:CertificateFingerprint must be a SHA-256 in 64 hexadecimal digits.");
    }

    private string? ProblemOfSynonyms()
    {
        try
        {
            Synonyms.With(SynonymsFile);
            return null;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    private static bool IsFingerprint(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        return digits.Length == 64 && digits.All(char.IsAsciiHexDigit);
    }
}
