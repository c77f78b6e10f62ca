using System.Collections.Immutable;

namespace AsielGrains.Journal.Storage;

/// <summary>
/// What one command wants stored, or some of one stream that came together: all of it or nothing, whatever else is in
/// the same batch.
/// </summary>
/// <param name="Stream">The stream, at most 100 characters.</param>
/// <param name="ExpectedVersion">The sequence of the stream's last event as the writer knows it; 0 for none.</param>
/// <param name="Events">1 to <see cref="EventsMax"/> events.</param>
/// <param name="Claims">At most <see cref="ClaimsMax"/>.</param>
/// <param name="NewKey">A key made for a person who had none, stored with the events; else null.</param>
public sealed record AppendRequest(
    string Stream,
    long ExpectedVersion,
    Guid CommandId,
    long CommandDigest,
    string Organisation,
    string Purpose,
    ImmutableArray<NewEvent> Events,
    ImmutableArray<Claim> Claims,
    PersonKey? NewKey)
{
    public const int EventsMax = 64;
    public const int ClaimsMax = 16;

    /// <summary>The persons whose stored key the sealed data depend on.</summary>
    internal IEnumerable<Guid> KeysNeeded() => BearsPersonal()
        ? Events
            .Where(@event => @event is { Sealed: not null, Subject: not null })
            .Select(@event => @event.Subject!.Value)
            .Where(person => person != NewKey?.Person)
            .Distinct()
        : [];

    // Most commands bear nothing of a person.
    bool BearsPersonal()
    {
        foreach (var @event in Events)
            if (@event.Sealed is not null)
                return true;
        return false;
    }
}
