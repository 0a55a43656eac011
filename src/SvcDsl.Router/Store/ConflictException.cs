namespace SvcDsl.Router.Store;

/// <summary>The object changed, or was deleted or created, since the caller read it. Read again and decide again.</summary>
internal sealed class ConflictException(ObjectKey key, string what) : Exception($"{key}: {what}");
