using System.Text.Encodings.Web;
using System.Text.Json;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Rules;

/// <summary>pack-schema: prints docs/policy-pack.schema.json, by which editors complete and check a pack while it is written.</summary>
public static class PackSchemaVerb
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 0)
        {
            error.WriteLine("这个命令没有参数，用法：pack-schema > docs/policy-pack.schema.json");
            return 2;
        }

        output.WriteLine(PolicyPackSchema.Of().ToJsonString(_options));
        return 0;
    }
}
