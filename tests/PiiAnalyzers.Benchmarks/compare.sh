#!/bin/bash
# Times the whole compiler without analyzers, with ours, and with those a team would run otherwise; checks our findings against the injected leaks.
# Two more are baselines: idle asks for nothing, empty for the actions of ours and does nothing in them.
# usage: compare.sh [-n ROUNDS=9] [-o OUTDIR] [-m "MODES"] [-a "none personaldata"]   (needs ../shared/bench beside the repository, or BENCH_DIR)
# Output: OUTDIR/none and OUTDIR/personaldata (code bases), OUTDIR/*.md (tables), OUTDIR/*.truth.txt (leaks found by kind).
set -eu
ROUNDS=9 ANNOTS="none personaldata" MODES="none idle empty pii netanalyzers netsecurity sonar scs meziantou"
ROOT=$(cd "$(dirname "$0")/../.." && pwd); OUT=$ROOT/artifacts/compare
while getopts n:o:m:a: f; do case $f in n) ROUNDS=$OPTARG;; o) OUT=$OPTARG;; m) MODES=$OPTARG;; a) ANNOTS=$OPTARG;; *) exit 2;; esac; done
BENCH=${BENCH_DIR:-$ROOT/../shared/bench}
[ -x "$BENCH/compare.sh" ] || { echo "no $BENCH: nothing to compare with"; exit 0; }
mkdir -p "$OUT"; OUT=$(cd "$OUT" && pwd)

# A Debug build of the analyzers would be timed as slower than what is shipped.
dotnet build "$ROOT/src/PiiAnalyzers/PiiAnalyzers.csproj" -c Release --nologo -v q
DLL=$ROOT/src/PiiAnalyzers/bin/Release/netstandard2.0/PiiAnalyzers.dll

for BASELINE in Idle Empty; do
  B=$OUT/$BASELINE; mkdir -p "$B"; echo '<Project />' >"$B/Directory.Build.props"; echo '<Project />' >"$B/Directory.Packages.props"
  cat >"$B/${BASELINE}Analyzer.csproj" <<P
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion><NuGetAudit>false</NuGetAudit><DefineConstants>BASELINE</DefineConstants><OutputPath>out/</OutputPath><AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" /><Compile Include="$ROOT/tests/PiiAnalyzers.Benchmarks/**/${BASELINE}Analyzer.cs" /></ItemGroup>
</Project>
P
  dotnet build "$B" -c Release --nologo -v q
done

# The rivals get into the package cache through a project that nothing else uses.
RIVALS=$OUT/rivals; mkdir -p "$RIVALS"
cat >"$RIVALS/rivals.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="SonarAnalyzer.CSharp" Version="*" />
    <PackageReference Include="SecurityCodeScan.VS2019" Version="*" />
    <PackageReference Include="Meziantou.Analyzer" Version="*" />
  </ItemGroup>
</Project>
P
# The repository's own settings do not hold here.
echo '<Project />' >"$RIVALS/Directory.Build.props"; echo '<Project />' >"$RIVALS/Directory.Packages.props"
dotnet restore "$RIVALS/rivals.csproj" --nologo -v q || echo "not every rival could be restored; those missing are left out"

for ANNOT in $ANNOTS; do
  CODE=$OUT/$ANNOT
  python3 "$BENCH/synth.py" "$CODE" --lines 100000 --annot "$ANNOT"
  echo '<Project />' >"$CODE/Directory.Build.props"; echo '<Project />' >"$CODE/Directory.Packages.props"
  RUN=$OUT/run-$ANNOT; rm -rf "$RUN"
  AVAILABLE=""
  for M in $MODES; do case $M in
    sonar) P=sonaranalyzer.csharp;; scs) P=securitycodescan.vs2019;; meziantou) P=meziantou.analyzer;; *) P=;; esac
    if [ -z "$P" ] || [ -d "${NUGET_PACKAGES:-$HOME/.nuget/packages}/$P" ]; then AVAILABLE+=" $M"; fi
  done
  "$BENCH/compare.sh" -p "$CODE/synth.csproj" -n "$ROUNDS" -s -o "$RUN" -m "${AVAILABLE# }" -x "pii=$DLL" -x "idle=$OUT/Idle/out/IdleAnalyzer.dll" -x "empty=$OUT/Empty/out/EmptyAnalyzer.dll"
  cp "$RUN/summary.md" "$OUT/$ANNOT.md"
  python3 "$(dirname "$0")/truth.py" "$RUN/report-pii.txt" "$CODE" | tee "$OUT/$ANNOT.truth.txt" || true
done
