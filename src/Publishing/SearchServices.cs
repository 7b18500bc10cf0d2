using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Publishing.Elastic;
using Publishing.Elastic.Connection;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing;

public static class SearchServices
{
    /// <summary>The engine of these options. A connection to Elasticsearch that is registered before goes before the one over HTTP.</summary>
    /// <param name="services">Hold the clock.</param>
    /// <param name="options">The options and the portal's data folder.</param>
    /// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
    public static IServiceCollection AddSearch(
        this IServiceCollection services,
        Func<IServiceProvider, (SearchOptions Options, string Data)> options,
        Func<IServiceProvider, Func<string, string?>> normalize) =>
        services
            .AddSingleton<LatestWords>()
            .AddSingleton(provider => new Speller(provider.GetRequiredService<LatestWords>(), normalize(provider)))
            .AddSingleton<Answering>()
            .AddElasticConnection(provider => options(provider).Options)
            .AddSingleton<ISearchEngine>(provider => Create(options(provider).Options, options(provider).Data, normalize(provider), provider));

    private static IServiceCollection AddElasticConnection(this IServiceCollection services, Func<IServiceProvider, SearchOptions> options)
    {
        services.TryAddSingleton<IElasticConnection>(provider =>
            new HttpElasticConnection(options(provider), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static ISearchEngine Create(SearchOptions options, string data, Func<string, string?> normalize, IServiceProvider provider) =>
        options.Provider switch
        {
            SearchProvider.Lucene => LuceneEngine.OpenOrRead(Path.Combine(data, "index"), normalize, options.SynonymsFile),
            SearchProvider.Elasticsearch => new ElasticEngine(
                provider.GetRequiredService<IElasticConnection>(), options, normalize, provider.GetRequiredService<TimeProvider>()),
            var unknown => throw new ArgumentException($"Search:Provider is '{unknown}'; it can be Lucene or Elasticsearch.", nameof(options)),
        };
}
