using System.Text;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Tests.Storage;

/// <summary>Requests in the shortest form a test needs.</summary>
static class Rows
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static NewEvent Event(string body = "{}", Guid? subject = null, byte[]? details = null) =>
        new("test.happened", 1, Noon.AddDays(-1), subject, Encoding.UTF8.GetBytes(body), details);

    public static AppendRequest Request(string stream, long expected, params NewEvent[] events) => new(
        stream,
        expected,
        Guid.NewGuid(),
        42,
        "Coa",
        "test",
        events.Length == 0 ? [Event()] : [.. events],
        [],
        null);

    public static AppendRequest Claiming(this AppendRequest request, params Claim[] claims) =>
        request with { Claims = [.. claims] };

    public static async Task<AppendOutcome> Append(this IJournalStore store, AppendRequest request) =>
        (await store.Append([request], Noon, Cancel))[0];

    public static async Task<IReadOnlyList<StoredEvent>> Read(this IJournalStore store, string stream) =>
        (await store.ReadStreams([new(stream)], Cancel))[0];

    public static async Task<PersonKey?> Key(this IJournalStore store, Guid person) =>
        (await store.ReadKeys([person], Cancel))[0];

    public static async Task<string?> Owner(this IJournalStore store, string key) =>
        (await store.ReadClaims([key], Cancel))[0];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
