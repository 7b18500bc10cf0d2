namespace Publishing.Search;

/// <summary>The index cannot answer now; trying again later may help. Hosts answer 503 with Retry-After.</summary>
public class SearchUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
