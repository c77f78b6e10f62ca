using System.Collections.Immutable;

namespace AsielGrains.Journal.Storage;

/// <summary>
/// What a request must keep to. Checked before it joins a batch, because the database would refuse the whole batch.
/// </summary>
static class AppendRules
{
    public const int ClaimLengthMax = 100;
    public const int BodyBytesMax = 64 * 1024;
    public const int SealedBytesMax = 8 * 1024;

    public static void Check(AppendRequest request)
    {
        StoredText.Require(request.Stream, StoredText.StreamLengthMax, "stream", lengthMin: 1);
        CheckTeller(request.Organisation, request.Purpose);
        Require(request.ExpectedVersion is >= 0 and < long.MaxValue - AppendRequest.EventsMax, "expected version");
        Require(request.Events.Length is >= 1 and <= AppendRequest.EventsMax, "number of events");
        Require(request.Claims.Length <= AppendRequest.ClaimsMax, "number of claims");
        Require(request.Claims.Length < 2 || EachOnce(request.Claims), "claim made twice");
        Require(request.NewKey is null or { Wrapped: not null }, "new key that is erased");
        foreach (var claim in request.Claims)
            Check(claim);
        foreach (var @event in request.Events)
            Check(@event);
    }

    static void CheckTeller(string organisation, string purpose)
    {
        StoredText.Require(organisation, StoredText.OrganisationLengthMax, "organisation");
        StoredText.Require(purpose, StoredText.PurposeLengthMax, "purpose");
    }

    static bool EachOnce(ImmutableArray<Claim> claims) =>
        claims.DistinctBy(claim => claim.Key).Count() == claims.Length;

    static void Check(Claim claim)
    {
        StoredText.Require(claim.Key, ClaimLengthMax, "key of a claim", lengthMin: 1);
        StoredText.Require(claim.Owner, ClaimLengthMax, "owner of a claim", lengthMin: 1);
        StoredText.Require(claim.Before ?? "", ClaimLengthMax, "earlier owner of a claim");
    }

    static void Check(NewEvent @event)
    {
        if (@event.Command is { } command)
            CheckTeller(command.Organisation, command.Purpose);
        StoredText.Require(@event.Source ?? "", StoredText.SourceLengthMax, "source");
        StoredText.Require(@event.Type, StoredText.StreamLengthMax, "event type", lengthMin: 1);
        Require(@event.Body.Length <= BodyBytesMax, "size of a body");
        Require(@event.Sealed is null || @event.Sealed.Length <= SealedBytesMax, "size of a sealed part");
        Require(@event.Sealed is null || @event.Subject is not null, "sealed part about nobody");
    }

    static void Require(bool holds, string what)
    {
        if (!holds)
            throw new ArgumentException($"An append can't have this {what}.");
    }
}
