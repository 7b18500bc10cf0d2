using System.ComponentModel.DataAnnotations;

namespace Publishing.Work;

public enum WorkProvider
{
    /// <summary>One process does all the work.</summary>
    Local,

    /// <summary>Processes tell each other through queues of Azure Storage.</summary>
    StorageQueues,
}

/// <summary>How processes learn that there is work; with nothing said, there is but one.</summary>
public sealed class WorkOptions : IValidatableObject
{
    public WorkProvider Provider { get; set; } = WorkProvider.Local;

    /// <summary>The account's queue address, entered with the machine's own identity. This or a connection string.</summary>
    public Uri? ServiceUri { get; set; }

    /// <summary>For the emulator and for accounts that still take keys.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a document waits that finds the index away for the first time; each further time twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest it waits before it is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(15);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == WorkProvider.StorageQueues && (ServiceUri is null) == string.IsNullOrEmpty(ConnectionString))
            yield return new ValidationResult("Work:Provider StorageQueues needs either Work:ServiceUri or Work:ConnectionString.");
    }
}
