using AsielGrains.Dashboard;
using AsielGrains.Gateway;
using AsielGrains.Host;
using AsielGrains.Host.Engineers;
using AsielGrains.Host.Scenes;
using AsielGrains.Host.Serving;
using AsielGrains.Host.Silo;
using AsielGrains.Host.Telemetry;
using AsielGrains.Host.Tls;

// Settings lie beside the program; data lie where it was started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
var listening = builder.AddListening();
builder.AddChainSilo();
builder.AddChainLog();
builder.AddChainTelemetry();
builder.Services.AddGateway(builder.Configuration, builder.Environment, listening.Rest);
if (listening.Pages)
    builder.Services.AddDashboard(builder.Environment);
builder.AddCertificateRenewal();
Draining.Add(builder);
builder.AddSceneOnStart();
builder.Services.AddHostedService<WhereToLook>();

var app = builder.Build();
app.UseManagement(listening);
app.UsePartnersPort(listening);
app.UseGateway();
app.MapGateway(listening.Rest);
if (listening.Pages)
{
    app.MapDashboard();
    app.MapOrleansPages();
}

await app.RunAsync();
