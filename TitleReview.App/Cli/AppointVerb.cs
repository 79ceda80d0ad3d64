using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Cli;

/// <summary>appoint: makes the first administrators of an installation; 0 appointed, 1 refused, 2 bad input. It has no result to print: all it says goes to stderr.</summary>
/// <remarks>The security administrator comes last: once one is in force, roles are granted on the page and this verb refuses.</remarks>
public static class AppointVerb
{
    private const string Usage =
        "用法：appoint --issuer 身份提供方 --subject 账号标识 --name 姓名 --role SystemAdministrator|AuditAdministrator|SecurityAdministrator --organisation 单位 [--from yyyy-MM-dd]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (Read(args, out var fault) is not { } appointment)
        {
            await error.WriteLineAsync(fault);
            await error.WriteLineAsync(Usage);
            return 2;
        }
        await using var app = await Installation.OpenAsync(args, error, "任命");
        if (app is null)
        {
            return 2;
        }
        var dbs = app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>();
        var verdict = await new FirstAdministrator(dbs, app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<NewId>())
            .AppointAsync(appointment, CancellationToken.None);
        foreach (var refusal in verdict.Refusals)
        {
            await error.WriteLineAsync(refusal.Sentence);
        }
        if (verdict.IsRefused)
        {
            return 1;
        }
        await error.WriteLineAsync($"已任命{appointment.Name}为{appointment.Role.Title()}。");
        return 0;
    }

    internal static FirstAdministrator.Appointment? Read(string[] args, out string fault)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var missing = new[] { "issuer", "subject", "name", "role", "organisation" }.Where(name => string.IsNullOrWhiteSpace(given[name])).ToList();
        if (missing.Count > 0)
        {
            fault = $"缺少参数：{string.Join('、', missing.Select(name => $"--{name}"))}。";
            return null;
        }
        if (RoleOf(given["role"]!) is not { } role)
        {
            fault = "--role 只能是 SystemAdministrator（系统管理员）、SecurityAdministrator（安全管理员）或 AuditAdministrator（审计管理员）。";
            return null;
        }
        DateOnly? from = null;
        if (given["from"] is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                fault = $"--from“{text}”不是日期，请写作 2026-01-31。";
                return null;
            }
            from = day;
        }
        fault = "";
        return new(given["issuer"]!.Trim(), given["subject"]!.Trim(), given["name"]!.Trim(), role, given["organisation"]!.Trim(), from);
    }

    private static Role? RoleOf(string text)
    {
        Role[] administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];
        return administrators.Where(role => text == role.ToString() || text == role.Title()).Select(role => (Role?)role).FirstOrDefault();
    }
}
