namespace SvcDsl.Router.Store;

internal enum StoreChange
{
    Added,
    Modified,
    Deleted,
}

/// <summary>A change with the object as it is now; for a deletion, as it was last.</summary>
internal readonly record struct StoreEvent(StoreChange Change, StoredObject Object);
