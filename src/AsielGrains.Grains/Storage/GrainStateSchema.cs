namespace AsielGrains.Grains.Storage;

/// <summary>Says which version the tables of grain state have, for those who operate the system.</summary>
public sealed class GrainStateSchema
{
    readonly GrainStateDatabase _database;

    internal GrainStateSchema(GrainStateDatabase database) => _database = database;

    /// <summary>The version the database has, and the one this program knows.</summary>
    public async Task<(int Found, int Known)> Read(CancellationToken cancellation)
    {
        var found = 0;
        async Task Ask() => found = await GrainSchema.Found(_database, cancellation);
        await (_database.Lanes is { } lanes ? lanes.Reads.Run(Ask) : Ask());
        return (found, SchemaStep.Of(_database.Engine).Count);
    }
}
