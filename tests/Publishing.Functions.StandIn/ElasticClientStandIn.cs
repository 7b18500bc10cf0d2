// A stand-in, for tests only: exactly those names and signatures that functions/ uses of Elastic.Clients.Elasticsearch 9.4.2.
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Elastic.Transport;

namespace Elastic.Clients.Elasticsearch;

public class ElasticsearchClientSettings(StaticNodePool nodePool)
{
    internal StaticNodePool Nodes { get; } = nodePool;

    internal AuthorizationHeader? Header { get; private set; }

    internal TimeSpan Longest { get; private set; } = TimeSpan.FromMinutes(10);

    internal RemoteCertificateValidationCallback? Trusted { get; private set; }

    public ElasticsearchClientSettings MaximumRetries(int maxRetries) => this;

    public ElasticsearchClientSettings DisablePing(bool disable = true) => this;

    public ElasticsearchClientSettings RequestTimeout(TimeSpan timeout)
    {
        Longest = timeout;
        return this;
    }

    public ElasticsearchClientSettings Authentication(AuthorizationHeader header)
    {
        Header = header;
        return this;
    }

    public ElasticsearchClientSettings ServerCertificateValidationCallback(Func<object, X509Certificate, X509Chain, SslPolicyErrors, bool> callback)
    {
        Trusted = (sender, certificate, chain, errors) => callback(sender, certificate!, chain!, errors);
        return this;
    }
}

public class ElasticsearchClient(ElasticsearchClientSettings elasticsearchClientSettings)
{
    public ITransport Transport { get; } = new HttpTransportStandIn(elasticsearchClientSettings);
}
