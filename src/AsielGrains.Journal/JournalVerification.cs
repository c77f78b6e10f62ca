using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Journal;

/// <summary>
/// Verifies the whole journal once in a while. Reads verify what they return; damage to an index can also hide the
/// last events of a stream from a read, and damage to what nobody reads would stay unknown until the backups are old.
/// </summary>
sealed class JournalVerification(EventJournal journal, TimeProvider time, ILogger<EventJournal> log) : BackgroundService
{
    // Not while the silo starts: everybody reads then.
    static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Period = TimeSpan.FromDays(1);

    // It may take hours, but not the time of those who are served meanwhile: a tenth of one core.
    const int RestPerWork = 9;
    static readonly TimeSpan RestMax = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Period)
        {
            await Task.Delay(wait, time, stoppingToken);
            try
            {
                log.Verified(await journal.Verify(work => Rest(work, stoppingToken), stoppingToken));
            }
            catch (JournalCorruptException damage)
            {
                log.Damaged(damage);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.NotVerified(failure);
            }
        }
    }

    Task Rest(TimeSpan work, CancellationToken stopping) =>
        Task.Delay(work * RestPerWork < RestMax ? work * RestPerWork : RestMax, time, stopping);
}
