using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks;

public class SwitchTests
{
    private static readonly string[] Usings =
    [
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.HttpLogging", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Http.Diagnostics", "Microsoft.Identity.Client", "Microsoft.IdentityModel.Logging", "Microsoft.AspNetCore.Diagnostics.Logging",
    ];

    [Theory]
    [InlineData("""{|PII1008:options.EnableSensitiveDataLogging()|};""")]
    [InlineData("""{|PII1008:options.EnableSensitiveDataLogging(true)|};""")]
    [InlineData("""{|PII1008:IdentityModelEventSource.ShowPII = true|};""")]
    [InlineData("""{|PII1008:IdentityModelEventSource.LogCompleteSecurityArtifact = true|};""")]
    [InlineData("""{|PII1008:PublicClientApplicationBuilder.Create("x").WithLogging((_, _, _) => { }, enablePiiLogging: true)|};""")]
    [InlineData("""chat.UseOpenTelemetry(configure: client => {|PII1008:client.EnableSensitiveData = true|});""")]
    [InlineData("""services.AddHttpLogging(logging => {|PII1008:logging.LoggingFields = HttpLoggingFields.All|});""")]
    [InlineData("""services.AddHttpLogging(logging => {|PII1008:logging.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.ResponseBody|});""")]
    [InlineData("""var redaction = new LoggingRedactionOptions { {|PII1008:RequestPathParameterRedactionMode = HttpRouteParameterRedactionMode.None|} };""")]
    [InlineData("""{|PII1008:AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", true)|};""")]
    [InlineData("""{|PII1008:Environment.SetEnvironmentVariable("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "true")|};""")]
    [InlineData("""{|PII1008:app.UseDeveloperExceptionPage()|};""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) { {|PII1008:app.UseDeveloperExceptionPage()|}; }""")]
    [InlineData("""if (app.Environment.IsDevelopment()) { } else { {|PII1008:IdentityModelEventSource.ShowPII = true|}; }""")]
    [InlineData("""if (app.Environment.IsDevelopment() || app.Environment.IsStaging()) { {|PII1008:IdentityModelEventSource.ShowPII = true|}; }""")]
    [InlineData("""if (flag) { {|PII1008:IdentityModelEventSource.ShowPII = true|}; }""")]
    [InlineData("""if (app.Environment.IsProduction()) { return; } {|PII1008:IdentityModelEventSource.ShowPII = true|};""")]
    [InlineData("#if !DEBUG\n{|PII1008:IdentityModelEventSource.ShowPII = true|};\n#endif")]
    public Task On_outside_development(string statements) => Verify(statements);

    [Theory]
    [InlineData("""if (app.Environment.IsDevelopment()) { app.UseDeveloperExceptionPage(); IdentityModelEventSource.ShowPII = true; }""")]
    [InlineData("""if (app.Environment.IsDevelopment()) options.EnableSensitiveDataLogging();""")]
    [InlineData("""if (flag && app.Environment.IsDevelopment()) options.EnableSensitiveDataLogging();""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) { app.UseHsts(); } else { app.UseDeveloperExceptionPage(); }""")]
    [InlineData("""if (app.Environment.IsEnvironment("Development")) { IdentityModelEventSource.ShowPII = true; }""")]
    [InlineData("""if (app.Environment.EnvironmentName == "Development") { IdentityModelEventSource.ShowPII = true; }""")]
    [InlineData("""if (app.Environment.EnvironmentName == Environments.Development) { IdentityModelEventSource.ShowPII = true; }""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) { return; } IdentityModelEventSource.ShowPII = true;""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) throw new InvalidOperationException(); IdentityModelEventSource.ShowPII = true;""")]
    [InlineData("""IdentityModelEventSource.ShowPII = app.Environment.IsDevelopment();""")]
    [InlineData("""IdentityModelEventSource.ShowPII = app.Environment.IsDevelopment() && flag;""")]
    [InlineData("""options.EnableSensitiveDataLogging(app.Environment.IsDevelopment());""")]
    [InlineData("""var isDevelopment = app.Environment.IsDevelopment(); if (isDevelopment) { IdentityModelEventSource.ShowPII = true; }""")]
    [InlineData("""var built = app.Environment.IsDevelopment() ? options.EnableSensitiveDataLogging() : options;""")]
    [InlineData("""if (app.Environment.IsDevelopment()) { services.AddDbContext<DbContext>(o => o.EnableSensitiveDataLogging()); }""")]
    [InlineData("""switch (app.Environment.EnvironmentName) { case "Development": IdentityModelEventSource.ShowPII = true; break; }""")]
    [InlineData("""options.EnableSensitiveDataLogging(false); IdentityModelEventSource.ShowPII = false;""")]
    [InlineData("""options.EnableSensitiveDataLogging(flag); IdentityModelEventSource.ShowPII = flag;""")]
    [InlineData("""services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.Duration);""")]
    [InlineData("""AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", false); AppContext.SetSwitch("Other", true);""")]
    [InlineData("#if DEBUG\nIdentityModelEventSource.ShowPII = true;\n#endif")]
    [InlineData("#if !DEBUG\nvar x = 1;\n#else\nIdentityModelEventSource.ShowPII = true;\n#endif")]
    public Task Off_or_in_development(string statements) => Verify("#define DEBUG\n", statements);

    [Fact]
    public Task Silent_where_nothing_is_classified() => RuleTest.VerifyAlone("""
        using Microsoft.IdentityModel.Logging;

        public static class Startup
        {
            public static void Run() => IdentityModelEventSource.ShowPII = true;
        }
        """, LibraryReferences.All);

    [Fact]
    public Task Reported_in_a_host_that_references_what_is_classified()
    {
        var domain = CSharpCompilation.Create(
            "Domain",
            [CSharpSyntaxTree.ParseText("namespace Domain; public class Client { [PiiAnalyzers.PiiEmail] public string Email { get; set; } = \"\"; }", cancellationToken: TestContext.Current.CancellationToken)],
            LibraryReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return RuleTest.VerifyAlone(
            """
            using Microsoft.IdentityModel.Logging;

            public static class Startup
            {
                public static void Run() => {|PII1008:IdentityModelEventSource.ShowPII = true|};
            }
            """,
            LibraryReferences.All.Add(domain.ToMetadataReference()));
    }

    [Fact]
    public Task Silent_where_it_is_accepted() => RuleTest.VerifyAlone(
        """
        using Microsoft.IdentityModel.Logging;
        using PiiAnalyzers;

        public class Holder { [PiiEmail] public string Email { get; set; } = ""; }

        public static class Startup
        {
            [PiiDisclosure("a test bench without real people, decision 9")]
            public static void Bench() => IdentityModelEventSource.ShowPII = true;

            public static void Run() => {|PII1008:IdentityModelEventSource.ShowPII = true|};
        }
        """, LibraryReferences.All);

    private static Task Verify(string statements) => Verify("", statements);

    private static Task Verify(string head, string statements) => RuleTest.VerifyAlone(
        head + string.Concat(Usings.Select(static space => $"using {space};\n")) + "using System; using PiiAnalyzers;\n" + $$"""

        public class Holder { [PiiEmail] public string Email { get; set; } = ""; }

        public static class Startup
        {
            public static void Run(WebApplication app, DbContextOptionsBuilder options, IServiceCollection services, ChatClientBuilder chat, bool flag)
            {
        {{statements}}
            }
        }
        """, LibraryReferences.All);
}
