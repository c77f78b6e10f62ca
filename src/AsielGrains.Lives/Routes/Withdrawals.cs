using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Lives.Routes;

static class Withdrawals
{
    public static void Write(LifeWriter life) =>
        life.After(5, 60).Tell(Organisation.Ind, new CaseCommand.Withdraw(life.Day));
}
