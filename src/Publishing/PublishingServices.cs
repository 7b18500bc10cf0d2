using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Publishing.Archive;
using Publishing.Elastic;
using Publishing.Elastic.Connection;
using Publishing.Extract;
using Publishing.Extract.Isolation;
using Publishing.Link;
using Publishing.Link.Formats;
using Publishing.Lucene;
using Publishing.Parse;
using Publishing.Repair;
using Publishing.Search;
using Publishing.Search.Spelling;
using Publishing.Upkeep;
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
        services.AddSearch();

        services.AddWork(provider => (Options(provider).Work, Options(provider).Archive));
        return services.AddSingleton<Containers>().AddSingleton<Publisher>().AddSingleton<PublishQueue>().AddSingleton<OcrQueue>().AddSingleton<Uploads>()
            .AddSingleton<PublicDocuments>().AddSingleton<ArchiveCheck>().AddSingleton<Reconcile>().AddSingleton<Reindexing>();
    }

    private static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<LatestWords>();
        services.AddSingleton(provider => new Speller(provider.GetRequiredService<LatestWords>(), Normalize(provider)));
        services.AddSingleton<Answering>();
        // A connection to Elasticsearch that is registered before goes before the one over HTTP.
        services.TryAddSingleton<IElasticConnection>(provider =>
            new HttpElasticConnection(Options(provider).Search, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISearchEngine>(provider => Options(provider).Search switch
        {
            { Provider: SearchProvider.Lucene } search =>
                LuceneEngine.OpenOrRead(Path.Combine(Options(provider).Data, "index"), Normalize(provider), search.SynonymsFile),
            { Provider: SearchProvider.Elasticsearch } search => new ElasticEngine(
                provider.GetRequiredService<IElasticConnection>(), search, Normalize(provider), provider.GetRequiredService<TimeProvider>()),
            var search => throw new ArgumentException($"Search:Provider is '{search.Provider}'; it can be Lucene or Elasticsearch.", nameof(provider)),
        });
    }

    private static Func<string, string?> Normalize(IServiceProvider provider) => provider.GetRequiredService<ReferenceFormats>().Normalize;

    private static PublishingOptions Options(IServiceProvider provider) => provider.GetRequiredService<PublishingOptions>();
}

[OptionsValidator]
internal sealed partial class PublishingOptionsValidator : IValidateOptions<PublishingOptions>;
