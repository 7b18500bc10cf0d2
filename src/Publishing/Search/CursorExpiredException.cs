namespace Publishing.Search;

/// <summary>The moment that a cursor belongs to is not kept any more; the search has to begin anew. Hosts answer 410.</summary>
public sealed class CursorExpiredException() : Exception("The moment of the cursor is not kept any more.");
