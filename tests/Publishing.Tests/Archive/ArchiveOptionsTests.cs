using System.ComponentModel.DataAnnotations;
using Publishing.Archive;
using Publishing.Archive.Blobs;
using Publishing.Archive.Files;

namespace Publishing.Tests.Archive;

public sealed class ArchiveOptionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void With_nothing_said_the_archive_lies_in_the_data_folder()
    {
        Assert.IsType<FileArchive>(ArchiveServices.Create(new ArchiveOptions(), _folder.Path, TimeProvider.System));
        Assert.True(Directory.Exists(Path.Combine(_folder.Path, "archive")));
    }

    [Fact]
    public void With_an_account_the_archive_lies_there()
    {
        var options = new ArchiveOptions { Provider = ArchiveProvider.AzureBlob, ServiceUri = new Uri("https://example.org") };

        Assert.IsType<BlobArchive>(ArchiveServices.Create(options, _folder.Path, TimeProvider.System));
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

        Assert.Throws<ValidationException>(() => Validator.ValidateObject(options, new ValidationContext(options)));
    }

    [Fact]
    public void A_provider_that_is_not_known_is_named() =>
        Assert.Contains("7", Assert.Throws<ArgumentException>(() =>
            ArchiveServices.Create(new ArchiveOptions { Provider = (ArchiveProvider)7 }, _folder.Path, TimeProvider.System)).Message);
}
