using System.ComponentModel.DataAnnotations;

namespace Publishing.Archive;

public enum ArchiveProvider
{
    FileSystem,
    AzureBlob,
}

/// <summary>Where the archive lies; with nothing said, in a folder beside the program's data.</summary>
public sealed class ArchiveOptions : IValidatableObject
{
    public ArchiveProvider Provider { get; set; } = ArchiveProvider.FileSystem;

    /// <summary>Of a file system archive; null for "archive" in the portal's data folder.</summary>
    public string? Folder { get; set; }

    /// <summary>The account's blob address, entered with the machine's own identity. This or a connection string.</summary>
    public Uri? ServiceUri { get; set; }

    /// <summary>For the emulator and for accounts that still take keys.</summary>
    public string? ConnectionString { get; set; }

    [RegularExpression("[a-z0-9](-?[a-z0-9]){2,62}")]
    public string Container { get; set; } = "archive";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == ArchiveProvider.AzureBlob && (ServiceUri is null) == string.IsNullOrEmpty(ConnectionString))
            yield return new ValidationResult("Archive:Provider AzureBlob needs either Archive:ServiceUri or Archive:ConnectionString.");
    }
}
