using PiiAnalyzers.CodeFixes.Switches;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class GuardSituations : ISituations
{
    public Type Fix => typeof(GuardSwitchFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer\n{\n    public class Inner(WebApplication app)\n    {\n        public void M()\n        {\n            {|PII1008:app.UseDeveloperExceptionPage()|};\n        }\n    }\n}\n",
            "public class Outer\n{\n    public class Inner(WebApplication app)\n    {\n        public void M()\n        {\n            if (app.Environment.IsDevelopment())\n            {\n                app.UseDeveloperExceptionPage();\n            }\n        }\n    }\n}\n"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        {|PII1008:app.UseDeveloperExceptionPage(options: new())|};\n    }\n}\n",
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        if (app.Environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage(options: new());\n        }\n    }\n}\n"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        var note = $\"{app.Environment.EnvironmentName}\"; {|PII1008:app.UseDeveloperExceptionPage()|};\n        Console.WriteLine($\"{note}\");\n    }\n}\n",
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        var note = $\"{app.Environment.EnvironmentName}\"; if (app.Environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage();\n        }\n        Console.WriteLine($\"{note}\");\n    }\n}\n"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        // shows all\n        {|PII1008:app.UseDeveloperExceptionPage(\n            new() // kept\n            )|}; // end\n    }\n}\n",
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        // shows all\n        if (app.Environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage(\n            new() // kept\n            );\n        } // end\n    }\n}\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class S\n{\n    public void M(IApplicationBuilder app, IHostEnvironment? environment)\n    {\n        ArgumentNullException.ThrowIfNull(environment);\n        {|PII1008:app.UseDeveloperExceptionPage()|};\n    }\n}\n",
            "public class S\n{\n    public void M(IApplicationBuilder app, IHostEnvironment? environment)\n    {\n        ArgumentNullException.ThrowIfNull(environment);\n        if (environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage();\n        }\n    }\n}\n"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class S\n{\n    private readonly IHostEnvironment _environment;\n\n    public void M(IApplicationBuilder app)\n    {\n        {|PII1008:app.UseDeveloperExceptionPage()|};\n    }\n}\n",
            "#nullable disable\npublic class S\n{\n    private readonly IHostEnvironment _environment;\n\n    public void M(IApplicationBuilder app)\n    {\n        if (_environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage();\n        }\n    }\n}\n"),
        new(
            Situation.MissingUsing,
            "using Microsoft.AspNetCore.Builder;\n\npublic class S\n{\n    public void M(WebApplication app)\n    {\n        {|PII1008:app.UseDeveloperExceptionPage()|};\n    }\n}\n",
            "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Hosting;\n\npublic class S\n{\n    public void M(WebApplication app)\n    {\n        if (app.Environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage();\n        }\n    }\n}\n"),
        new(
            Situation.Aliases,
            "using Microsoft.AspNetCore.Builder;\nusing App = Microsoft.AspNetCore.Builder.WebApplication;\nusing Env = Microsoft.Extensions.Hosting.IHostEnvironment;\n\npublic class S\n{\n    public void M(App app, Env env)\n    {\n        {|PII1008:app.UseDeveloperExceptionPage()|};\n    }\n}\n",
            "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Hosting;\nusing App = Microsoft.AspNetCore.Builder.WebApplication;\nusing Env = Microsoft.Extensions.Hosting.IHostEnvironment;\n\npublic class S\n{\n    public void M(App app, Env env)\n    {\n        if (env.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage();\n        }\n    }\n}\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class S\n{\n    public void M(IApplicationBuilder? app, IHostEnvironment env)\n    {\n        app?{|PII1008:.UseDeveloperExceptionPage()|};\n    }\n}\n",
            "public class S\n{\n    public void M(IApplicationBuilder? app, IHostEnvironment env)\n    {\n        if (env.IsDevelopment())\n        {\n            app?.UseDeveloperExceptionPage();\n        }\n    }\n}\n"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        {|PII1008:app.UseDeveloperExceptionPage()|};\n        {|PII1008:app.UseDeveloperExceptionPage(new())|};\n    }\n}\n",
            "public class S\n{\n    public void M(WebApplication app)\n    {\n        if (app.Environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage();\n        }\n        if (app.Environment.IsDevelopment())\n        {\n            app.UseDeveloperExceptionPage(new());\n        }\n    }\n}\n"),
    ];
}
