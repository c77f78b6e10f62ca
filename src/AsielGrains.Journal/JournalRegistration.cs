using AsielGrains.Journal.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AsielGrains.Journal;

/// <summary>Puts the journal into a host.</summary>
public static class JournalRegistration
{
    /// <summary>
    /// Adds <see cref="EventJournal"/> and opens it before any hosted service starts, the silo included.
    /// </summary>
    /// <param name="configuration">The section <see cref="JournalOptions.Section"/>.</param>
    public static IServiceCollection AddEventJournal(this IServiceCollection services, IConfiguration configuration) =>
        services.AddEventJournal(configuration.Get<JournalOptions>() ?? new());

    /// <inheritdoc cref="AddEventJournal(IServiceCollection, IConfiguration)"/>
    public static IServiceCollection AddEventJournal(this IServiceCollection services, JournalOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<IJournalStore>(_ => new WatchedJournalStore(options.CreateStore()));
        services.AddSingleton(_ => options.CreateKeyRing());
        services.AddSingleton<EventJournal>();
        services.AddHostedService<JournalOpening>();
        services.AddHostedService<JournalVerification>();
        return services;
    }
}
