using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Gateway.Cases;
using Google.Protobuf.WellKnownTypes;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;
using IdentityEntry = AsielGrains.Contract.V1.IdentityEntry;

namespace AsielGrains.Gateway.Persons;

/// <summary>Writes by what a person was and is known in the contract's form.</summary>
static class IdentityView
{
    public static GetIdentityResponse Of(IdentityHistory history, FieldMask mask) => new()
    {
        Entries = { history.Entries.Select(Of) },
        Verifications = { history.Checks.Select(Of) },
        RedactedFields = { mask.HiddenIn(GetIdentityResponse.Descriptor) },
    };

    static IdentityEntry Of(Domain.Explanations.IdentityEntry entry) => new()
    {
        Detail = (IdentityDetail)entry.Detail,
        Value = entry.Value,
        Source = (IdentitySource)(entry.Source ?? 0),
        Organisation = entry.Told.By,
        RecordedAt = entry.Told.RecordedAt.ToTimestamp(),
        Current = entry.Current,
    };

    static IdentityVerification Of(IdentityCheck check) => new()
    {
        VerifiedOn = CaseView.Text(check.On),
        Finding = (IdentityFinding)check.Finding,
        Organisation = check.Told.By,
        RecordedAt = check.Told.RecordedAt.ToTimestamp(),
        Outdated = check.Outdated,
    };
}
