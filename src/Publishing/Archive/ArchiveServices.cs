using System.ComponentModel.DataAnnotations;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Publishing.Archive.Blobs;
using Publishing.Archive.Files;

namespace Publishing.Archive;

public static class ArchiveServices
{
    public static IServiceCollection AddArchive(this IServiceCollection services, ArchiveOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => Create(options, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<Originals>()
            .AddSingleton<Records>()
            .AddSingleton<Texts>()
            .AddSingleton<Pending>()
            .AddSingleton<Receipts>();
    }

    public static IArchive Create(ArchiveOptions options, TimeProvider clock) => options.Provider switch
    {
        ArchiveProvider.FileSystem => new FileArchive(options.Folder, clock, Texts.Folder),
        ArchiveProvider.AzureBlob => new BlobArchive(Container(options), clock),
        var unknown => throw new ArgumentException($"Archive:Provider is '{unknown}'; it can be FileSystem or AzureBlob.", nameof(options)),
    };

    private static BlobContainerClient Container(ArchiveOptions options)
    {
        var client = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        var service = options.ServiceUri is { } address
            ? new BlobServiceClient(address, new DefaultAzureCredential(), client)
            : new BlobServiceClient(options.ConnectionString, client);
        return service.GetBlobContainerClient(options.Container);
    }
}
