using AsielGrains.Grains.Hosting;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Serialization;

namespace AsielGrains.Grains.Tests.Hosting;

public sealed class ChainSerializationTests : IDisposable
{
    readonly ServiceProvider _services =
        new ServiceCollection().AddSerializer().AddChainSerialization().BuildServiceProvider();

    [Fact]
    public void A_failure_of_the_journal_is_known_as_one_on_another_silo()
    {
        var failure = new JournalUnavailableException("No answer.", new NpgsqlException("The provider says."));

        var there = Assert.IsType<JournalUnavailableException>(Across(failure));

        Assert.Equal(failure.Message, there.Message);
    }

    [Fact]
    public void Damage_is_known_as_damage_on_another_silo() =>
        Assert.IsType<JournalCorruptException>(Across(new JournalCorruptException("A row does not match.")));

    public void Dispose() => _services.Dispose();

    Exception Across(Exception failure)
    {
        var serializer = _services.GetRequiredService<Serializer>();
        return serializer.Deserialize<Exception>(serializer.SerializeToArray(failure))!;
    }
}
