using AsielGrains.Journal.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Journal.Tests;

public sealed class JournalOptionsTests : IDisposable
{
    static readonly string Key = Convert.ToBase64String(new byte[32]);

    readonly string _folder = Directory.CreateTempSubdirectory("asiel-options-").FullName;

    [Fact]
    public void What_is_missing_or_contradicts_itself_is_refused()
    {
        foreach (var options in (JournalOptions[])
            [
                new() { File = " " },
                new() { Engine = (JournalEngine)9 },
                new() { Key = Key, KeyFile = "journal.key" },
                new() { Key = "short" },
                new() { Key = Convert.ToBase64String(new byte[31]) },
                new() { Engine = JournalEngine.Postgres, Key = Key },
                new() { Engine = JournalEngine.Postgres, ConnectionString = "Host=x" },
                new() { Engine = JournalEngine.Postgres, ConnectionString = "Host=x", KeyFile = "not-there" },
            ])
            Assert.Throws<JournalRefusedException>(options.Validate);

        new JournalOptions().Validate();
        new JournalOptions { Engine = JournalEngine.Postgres, ConnectionString = "Host=x", Key = Key }.Validate();
    }

    [Fact]
    public async Task A_host_opens_the_journal_before_its_services_start()
    {
        var file = Path.Combine(_folder, "data", "journal.db");
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Journal:Engine"] = "sqlite",
            ["Journal:File"] = file,
            ["Journal:KeyFile"] = Path.Combine(_folder, "data", "journal.key"),
        });
        // Registered before the journal, and still it finds it open.
        builder.Services.AddHostedService<Silo>();
        builder.Services.AddEventJournal(builder.Configuration.GetSection(JournalOptions.Section));

        using (var host = builder.Build())
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            await host.StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    sealed class Silo(EventJournal journal) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken) => Assert.IsType<AppendOutcome.Appended>(
            await journal.Append(Journals.NewCase(), 0, Journals.Announced(Journals.NewPerson(), Journals.Details())));

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
