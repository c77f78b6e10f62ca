using AsielGrains.Cli.Month;
using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Scenes;
using AsielGrains.Host.Tls;

namespace AsielGrains.Host.Scenes;

/// <summary>Takes <c>--scene</c> and <c>--speed</c> from the command line.</summary>
static class SceneSetup
{
    public static void AddSceneOnStart(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["scene"] is not { Length: > 0 } name)
            return;
        if (!builder.Environment.IsDevelopment())
            throw new InvalidOperationException("A scene is of invented persons and plays in development only.");
        string[] names = [.. Scene.Names, MonthScene.Name];
        if (!names.Contains(name))
            throw new InvalidOperationException($"There is no scene {name}; there is {string.Join(", ", names)}.");

        if (TlsSettings.Of(builder.Configuration).Door is not null)
            throw new InvalidOperationException("A scene plays into a host without TLS; leave Tls:Door out.");

        var speed = builder.Configuration["speed"] ?? Speed.Default;
        builder.Services.AddSingleton(new SceneOptions(name, Speed.Parse(speed)));
        builder.Services.AddHostedService<SceneOnStart>();
    }
}
