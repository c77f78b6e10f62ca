using AsielGrains.Domain.Partners;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AsielGrains.Gateway.Identity;

/// <summary>No start without knowing whose tokens count: a missing audience would accept everybody's.</summary>
sealed class IdentityOptionsValidator(IHostEnvironment environment) : IValidateOptions<IdentityOptions>
{
    public ValidateOptionsResult Validate(string? name, IdentityOptions options)
    {
        var missing = options.RolesTiedToSites
            .Where(role => ChainRole.Find(role) is null)
            .Select(role => $"{IdentityOptions.Section}:{nameof(options.RolesTiedToSites)} names no role: {role}.")
            .ToList();
        if (!environment.IsDevelopment() || options.Given)
            missing.AddRange(Missing(options));
        return missing.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(missing);
    }

    static List<string> Missing(IdentityOptions options)
    {
        var missing = new List<string>();
        if (options.Issuer.Length == 0)
            missing.Add($"{IdentityOptions.Section}:{nameof(options.Issuer)} is missing.");
        if (options.Audience.Length == 0)
            missing.Add($"{IdentityOptions.Section}:{nameof(options.Audience)} is missing.");
        if (!File.Exists(options.JwksFile))
            missing.Add($"{IdentityOptions.Section}:{nameof(options.JwksFile)} names no file.");
        else if (PublicKeys.Read(options.JwksFile).Count == 0)
            missing.Add($"{IdentityOptions.Section}:{nameof(options.JwksFile)} holds no signing key.");
        return missing;
    }
}
