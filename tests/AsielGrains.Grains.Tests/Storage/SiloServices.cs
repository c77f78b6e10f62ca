using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace AsielGrains.Grains.Tests.Storage;

/// <summary>What a silo is configured through, without a silo.</summary>
sealed class SiloServices(IServiceCollection services) : ISiloBuilder
{
    public IServiceCollection Services => services;

    public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
}
