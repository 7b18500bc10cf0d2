using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Archive.Accepted;
using Publishing.Archive.Blobs;
using Publishing.Archive.Derived;
using Publishing.Archive.Files;

namespace Publishing.Archive;

public static class ArchiveServices
{
    /// <summary>What is learned from documents; can be made anew from them.</summary>
    internal const string VocabularyFolder = "vocabulary/";

    /// <summary>The archive of these options and all that is kept in it.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services, Func<IServiceProvider, (ArchiveOptions Options, string Data)> options) =>
        services
            .AddSingleton(provider => Create(options(provider).Options, options(provider).Data, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<Originals>()
            .AddSingleton<Records>()
            .AddSingleton<Texts>()
            .AddSingleton<Layouts>()
            .AddSingleton<Scans>()
            .AddSingleton<Pending>()
            .AddSingleton<WaitingForOcr>()
            .AddSingleton<Receipts>();

    internal static IArchive Create(ArchiveOptions options, string data, TimeProvider clock) => options.Provider switch
    {
        ArchiveProvider.FileSystem =>
            new FileArchive(options.Folder ?? Path.Combine(data, "archive"), clock, Texts.Folder, Layouts.Folder, VocabularyFolder),
        ArchiveProvider.AzureBlob => new BlobArchive(
            Blobs(options, new() { Retry = { MaxRetries = 0 } }).GetBlobContainerClient(options.Container), clock),
        var unknown => throw new ArgumentException($"Archive:Provider is '{unknown}'; it can be FileSystem or AzureBlob.", nameof(options)),
    };

    internal static BlobServiceClient Blobs(ArchiveOptions options, BlobClientOptions client) => options.ServiceUri is { } address
        ? new BlobServiceClient(address, new DefaultAzureCredential(), client)
        : new BlobServiceClient(options.ConnectionString, client);
}
