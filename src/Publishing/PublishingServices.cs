using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Publishing.Archive;
using Publishing.Extract;
using Publishing.Extract.Isolation;
using Publishing.Link;
using Publishing.Link.Formats;
using Publishing.Parse;
using Publishing.Repair;
using Publishing.Vocabulary;
using Publishing.Work;

namespace Publishing;

public static class PublishingServices
{
    /// <summary>The whole pipeline, as the section "Publishing" of the configuration sets it.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddOptions<PublishingOptions>().BindConfiguration("Publishing").ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublishingOptions>, PublishingOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PublishingOptions>>().Value);
        services.AddSingleton(TimeProvider.System);

        services.AddArchive(provider => (Options(provider).Archive, Options(provider).Data));

        services.AddSingleton<ITextExtractor>(provider => provider.GetService<ReaderCommand>() is { } command && Options(provider).Extract.Isolated
            ? new ReaderPool(command, Options(provider).Extract)
            : new TextExtractor(Options(provider).Extract));
        services.AddSingleton<TextRepairer>().AddSingleton<Vocabularies>();
        services.AddSingleton<DocumentParser>();
        services.AddSingleton(provider => new ReferenceFormats(Options(provider).References));
        services.AddSingleton<ReferenceFinder>().AddSingleton<DocumentReader>();
        services.AddSearch(
            provider => (Options(provider).Search, Options(provider).Data), provider => provider.GetRequiredService<ReferenceFormats>().Normalize);

        services.AddWork(provider => (Options(provider).Work, Options(provider).Archive));
        return services.AddSingleton<Containers>().AddSingleton<Publisher>().AddSingleton<PublishQueue>().AddSingleton<OcrQueue>().AddSingleton<Uploads>()
            .AddSingleton<PublicDocuments>().AddSingleton<ArchiveCheck>().AddSingleton<Reconcile>().AddSingleton<Reindexing>();
    }

    private static PublishingOptions Options(IServiceProvider provider) => provider.GetRequiredService<PublishingOptions>();
}

[OptionsValidator]
internal sealed partial class PublishingOptionsValidator : IValidateOptions<PublishingOptions>;
