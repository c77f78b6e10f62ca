using System.Collections.Immutable;
using System.Text;
using AsielGrains.Domain;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Time;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Privacy;

/// <summary>Turns events into rows: encoded, sealed, claims blinded.</summary>
sealed class SealedAppend(PersonSeals seals, KeyRing ring, string stream, bool tryNew)
{
    /// <summary>Hexadecimal digits of a blinded mark: who meets by accident is told apart when looked at.</summary>
    const int MarkDigits = 32;

    readonly Dictionary<PersonId, PersonSeal> _used = [];
    PersonKey? _made;

    /// <summary>The persons whose data are in the append.</summary>
    public IEnumerable<PersonId> Persons => _used.Keys;

    public static string ClaimKey(KeyRing ring, VNumber number) =>
        "v-number:" + ring.Blind(Encoding.ASCII.GetBytes(number.Digits));

    /// <summary>Under which the persons with a mark are kept: one claim each, which nobody can dispute.</summary>
    public static string MarkKey(KeyRing ring, string mark) =>
        "who:" + ring.Blind(Encoding.UTF8.GetBytes("mark|" + mark))[..MarkDigits] + ":";

    public async ValueTask<AppendRequest> Request<TEvent>(
        long expectedVersion,
        ImmutableArray<Stamped<TEvent>> events,
        CancellationToken cancellation)
        where TEvent : IEvent
    {
        var first = events[0].Stamp;
        var rows = ImmutableArray.CreateBuilder<NewEvent>(events.Length);
        foreach (var (@event, stamp) in events)
        {
            var row = await Row(@event, cancellation);
            var source = stamp.Source == stamp.Organisation ? null : stamp.Source;
            var command = stamp.CommandId == first.CommandId ? null : stamp;
            rows.Add(source is null && command is null ? row : row with { Source = source, Command = command });
        }

        return new(
            stream,
            expectedVersion,
            first.CommandId,
            first.Digest,
            first.Organisation,
            first.Purpose,
            rows.MoveToImmutable(),
            ClaimsOf(events),
            _made);
    }

    /// <summary>The keys are stored now: the next append about these persons finds them.</summary>
    public void Keep()
    {
        foreach (var (person, seal) in _used)
            seals.Keep(person, seal);
    }

    async ValueTask<NewEvent> Row(IEvent @event, CancellationToken cancellation)
    {
        var (type, version, body) = EventCodec.Encode(@event);
        var details = @event.Personal is { } personal ? await Sealed(@event, personal, cancellation) : null;
        return new(type, version, DutchTime.StartOf(@event.On), @event.Subject?.Value, body, details);
    }

    async ValueTask<byte[]> Sealed(IEvent @event, PersonalDetails personal, CancellationToken cancellation)
    {
        var person = @event.Subject
            ?? throw new ArgumentException($"{@event.GetType().Name} bears personal data of nobody.");
        if (!_used.TryGetValue(person, out var seal))
        {
            (seal, var made) = await seals.FindOrMake(person, tryNew, cancellation);
            if (made is not null && _made is not null)
                throw new ArgumentException("One command can't bear data of two persons who are new.");
            _made ??= made;
            _used.Add(person, seal);
        }

        return seal.Seal(personal, stream);
    }

    ImmutableArray<Claim> ClaimsOf<TEvent>(ImmutableArray<Stamped<TEvent>> events)
        where TEvent : IEvent
    {
        List<Claim>? claims = null;
        foreach (var stamped in events)
            foreach (var claim in stamped.Event.Claims)
                Add(Blinded(claim));
        // Only who has a V-number can have two. Of many corrections at once the first are marks enough.
        foreach (var stamped in events)
            if (stamped.Event is { Subject: { } person, KnownBy: { VNumber: not null } known })
                foreach (var mark in Likeness.MarksOf(known))
                    if (claims is null || claims.Count < AppendRequest.ClaimsMax)
                        Add(new(MarkKey(ring, mark) + person, person.ToString(), null));

        void Add(Claim claim)
        {
            if (claims?.Contains(claim) is not true)
                (claims ??= []).Add(claim);
        }

        return claims is null ? [] : [.. claims];
    }

    Claim Blinded(VNumberClaim claim) =>
        new(ClaimKey(ring, claim.Number), claim.Owner.ToString(), claim.Before?.ToString());
}
