namespace Publishing.Extract;

/// <summary>Ends the reading of a file from deep inside it; <see cref="Guarded"/> turns it into a refusal.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);
