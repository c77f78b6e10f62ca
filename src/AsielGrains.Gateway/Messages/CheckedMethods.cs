using System.Reflection;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace AsielGrains.Gateway.Messages;

/// <summary>
/// Offers the methods of every service with requests that are checked, in the place of the provider that offers them
/// as they were generated: health and reflection too.
/// </summary>
sealed class CheckedMethods<TService> : IServiceMethodProvider<TService>
    where TService : class
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context)
    {
        var service = Ancestors(typeof(TService)).FirstOrDefault(type => GeneratedBy(type) is not null)
            ?? throw new InvalidOperationException($"{typeof(TService)} derives from no generated service.");
        var generated = GeneratedBy(service)!;
        var bind = generated.BindType.GetMethod(generated.BindMethodName, [typeof(ServiceBinderBase), service])!;
        bind.Invoke(null, [new CheckedBinder<TService>(context, service), null]);
    }

    static BindServiceMethodAttribute? GeneratedBy(Type type) =>
        type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false);

    static IEnumerable<Type> Ancestors(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
