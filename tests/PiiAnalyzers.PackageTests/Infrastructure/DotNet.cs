using System.Diagnostics;
using System.Text;

namespace PiiAnalyzers.PackageTests.Infrastructure;

/// <summary>Runs the <c>dotnet</c> command as a user would, whatever the test runner has put into the environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Task<DotNetResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    public static async Task<DotNetResult> RunAsync(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new(process.ExitCode, output.ToString());
        }

        void Collect(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null)
            {
                lock (output)
                {
                    output.AppendLine(line.Data);
                }
            }
        }
    }

    /// <summary>What <c>dotnet test</c> sets for its own MSBuild and host would send the child to the wrong files.</summary>
    private static void Clean(IDictionary<string, string?> environment)
    {
        string[] prefixes = ["MSBUILD", "TESTINGPLATFORM", "DOTNET_HOST", "DOTNET_CLI_TEST", "DOTNET_STARTUP", "NUGET_PACKAGES", "VSTEST"];
        foreach (var name in environment.Keys.Where(name => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            environment.Remove(name);
        }

        // A node that stays alive would keep the output open, and the test waiting for its end.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}

internal sealed record DotNetResult(int ExitCode, string Output)
{
    public DotNetResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotNetResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}
