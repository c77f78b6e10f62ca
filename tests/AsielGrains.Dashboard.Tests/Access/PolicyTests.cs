using System.Security.Claims;
using AsielGrains.Dashboard.Access;
using AsielGrains.Dashboard.Tests.Hosting;
using AsielGrains.Domain.Partners;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace AsielGrains.Dashboard.Tests.Access;

public class PolicyTests
{
    [Fact]
    public async Task Only_the_operator_may_see_what_belongs_to_operation()
    {
        foreach (var role in ChainRole.All)
            Assert.Equal(role == ChainRole.Operator, await Admits(DashboardPolicies.Operator, role.Name));
    }

    [Fact]
    public async Task Every_role_of_the_chain_may_see_figures_and_no_other()
    {
        foreach (var role in ChainRole.All)
            Assert.Equal(ChainRole.Workers.Contains(role), await Admits(DashboardPolicies.Viewer, role.Name));
        Assert.False(await Admits(DashboardPolicies.Viewer, "coa.visitor"));
        Assert.False(await Admits(DashboardPolicies.Viewer, string.Empty));
    }

    static async Task<bool> Admits(string policy, string role)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddAuthorization(DashboardPolicies.AddTo)
            .BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(DashboardPolicies.RoleClaim, role)], "test"));
        var answer = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, policy);
        return answer.Succeeded;
    }
}
