using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Archive;
using Publishing.Archive.Blobs;
using Publishing.Archive.Files;

namespace Publishing.Tests.Archive;

public sealed class ArchiveOptionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void With_a_folder_alone_the_archive_lies_there()
    {
        using var services = new ServiceCollection().AddArchive(new ArchiveOptions { Folder = _folder.Path }).BuildServiceProvider();

        Assert.IsType<FileArchive>(services.GetRequiredService<IArchive>());
        Assert.NotNull(services.GetRequiredService<Records>());
    }

    [Fact]
    public void With_an_account_the_archive_lies_there()
    {
        var options = new ArchiveOptions { Provider = ArchiveProvider.AzureBlob, ServiceUri = new Uri("https://example.org") };
        using var services = new ServiceCollection().AddArchive(options).BuildServiceProvider();

        Assert.IsType<BlobArchive>(services.GetRequiredService<IArchive>());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://example.org", "UseDevelopmentStorage=true")]
    public void An_account_is_named_exactly_once(string? address, string? connection)
    {
        var options = new ArchiveOptions
        {
            Provider = ArchiveProvider.AzureBlob,
            ServiceUri = address is null ? null : new Uri(address),
            ConnectionString = connection,
        };

        Assert.Throws<ValidationException>(() => new ServiceCollection().AddArchive(options));
    }

    [Fact]
    public void A_provider_that_is_not_known_is_named() =>
        Assert.Contains("7", Assert.Throws<ArgumentException>(() =>
            ArchiveServices.Create(new ArchiveOptions { Provider = (ArchiveProvider)7 }, TimeProvider.System)).Message);
}
