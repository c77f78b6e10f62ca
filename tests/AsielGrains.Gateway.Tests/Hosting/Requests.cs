using AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Tests.Hosting;

/// <summary>Well-formed requests about invented people.</summary>
public static class Requests
{
    static long _numbers;

    public static string NewId() => Guid.NewGuid().ToString();

    public static string NewCase() => Guid.NewGuid().ToString("N");

    public static string NewVNumber() => $"999{Interlocked.Increment(ref _numbers):D7}";

    public static AnnounceCaseRequest Announce() => new()
    {
        RequestId = NewId(),
        AnnouncedOn = "2026-05-01",
        Kind = ApplicationKind.First,
        Nationality = "SYR",
    };

    public static RegisterCaseRequest Register(string? caseId = null, string? vNumber = null) => new()
    {
        RequestId = NewId(),
        CaseId = caseId ?? NewCase(),
        RegisteredOn = "2026-05-02",
        Kind = ApplicationKind.First,
        Nationality = "SYR",
        Personal = new PersonalDetails
        {
            VNumber = vNumber ?? NewVNumber(),
            FamilyName = "Voorbeeld",
            GivenNames = "Noor",
            BornOn = "1990-01-31",
        },
    };

    public static LodgeApplicationRequest Lodge(string caseId, string on = "2026-05-03") =>
        new() { RequestId = NewId(), CaseId = caseId, LodgedOn = on };

    public static ProtectPersonRequest Protect(string vNumber, ProtectionKind kind = ProtectionKind.Threatened) =>
        new() { RequestId = NewId(), VNumber = vNumber, Kind = kind, ProtectedOn = "2026-05-25" };

    public static MergeVNumbersRequest Merge(string expired, string surviving) => new()
    {
        RequestId = NewId(),
        ExpiredVNumber = expired,
        SurvivingVNumber = surviving,
        MergedOn = "2026-05-20",
    };
}
