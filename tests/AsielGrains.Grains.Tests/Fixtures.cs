using AsielGrains.TestSupport;

[assembly: AssemblyFixture(typeof(PostgresServer))]
