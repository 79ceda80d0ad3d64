using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>周敏 applies for a junior title under the party-school notice, section by section, with real scans.</summary>
internal static partial class ApplicantJourney
{
    public const string IdNumber = "65280119010203001X";
    public const string Phone = "13900000000";
    private const string Scan = "a4-150dpi-12_t0.jpg";

    /// <returns>Address of the application.</returns>
    public static async Task<string> StartAsync(Guest me)
    {
        await me.GoAsync("/applications");
        await me.ShotAsync("my-applications");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "开始申报" }).ClickAsync();
        await me.ReadyAsync("Target");
        return ApplicationAddress().Match(new Uri(me.Page.Url).AbsolutePath).Value;
    }

    public static async Task FillInAsync(Guest me, string application)
    {
        await SectionAsync(me, application, "Target");
        await me.ChooseAsync("Target-0-series", "党干校教师");
        await me.ChooseAsync("Target-0-channel", "普通申报");
        await me.ChooseAsync("Target-0-conditions", "已阅读");
        await me.ChooseAsync("Target-0-level", "初级");
        await me.ChooseAsync("Target-0-kind", "评审");
        await me.ChooseAsync("Target-0-specialty", "党干校（中等专科体制）教师");
        await me.ShotAsync("target");

        await SectionAsync(me, application, "Basic");
        await me.FillAsync("Basic-0-idNumber", IdNumber);
        await me.ChooseAsync("Basic-0-ethnicity", "汉族");
        await me.ChooseAsync("Basic-0-politics", "群众");
        await me.FillAsync("Basic-0-phone", Phone);
        await me.ChooseAsync("Basic-0-status", "事业单位在职人员");
        await me.FillAsync("Basic-0-workStart", "2020-08");
        await me.FillAsync("Basic-0-profession", "党史党建教学");
        await me.FillAsync("Basic-0-professionStart", "2020");
        await me.ChooseAsync("Basic-0-place", "县（市）直单位");
        await me.UploadAsync(0, "身份证（正面）", Scan);
        await me.UploadAsync(0, "身份证（反面）", Scan);
        await me.UploadAsync(0, "近期一寸免冠照片", "a4-150dpi-13_t1.jpg");
        await me.ShotAsync("basic");

        await SectionAsync(me, application, "Education");
        await AddRowAsync(me, 1);
        await me.ChooseAsync("Education-1-level", "本科");
        await me.ChooseAsync("Education-1-degree", "学士");
        await me.FillAsync("Education-1-school", "新疆师范大学");
        await me.FillAsync("Education-1-major", "思想政治教育");
        await me.FillAsync("Education-1-graduated", "2020-07");
        await me.FillAsync("Education-1-recordValidTo", "2023-12-31");
        await me.UploadAsync(1, "毕业证书", "a4-300dpi-00_t0.jpg");
        await me.UploadAsync(1, "教育部学历证书电子注册备案表", "with-metadata-phone-orientation6.jpg");
        await me.ShotAsync("education");

        await SectionAsync(me, application, "Qualification");
        await me.ChooseAsync("Qualification-0-transferred", "否");
        await me.FillAsync("Qualification-0-title", "教员");
        await me.FillAsync("Qualification-0-obtained", "2021-09");
        await me.FillAsync("Qualification-0-appointed", "2021-10");
        await me.ChooseAsync("Qualification-0-place", "新疆");
        await me.FillAsync("Qualification-0-years", "3");
        await me.UploadAsync(0, "任职资格文件", Scan);
        await me.UploadAsync(0, "职称证书", "a4-150dpi-16_t4.jpg");

        await SectionAsync(me, application, "WorkHistory");
        await AddRowAsync(me, 1);
        await me.FillAsync("WorkHistory-1-from", "2020-08");
        await me.FillAsync("WorkHistory-1-to", "至今");
        await me.FillAsync("WorkHistory-1-unit", "博斯腾县委党校");
        await me.FillAsync("WorkHistory-1-work", "教师");
        await me.UploadAsync(1, "工作经历印证材料", Scan);

        await SectionAsync(me, application, "Achievements");
        await AddRowAsync(me, 1);
        await me.FillAsync("Achievements-1-title", "基层宣讲专题课");
        await me.FillAsync("Achievements-1-year", "2022");
        await me.FillAsync("Achievements-1-role", "独立主讲");
        await me.FillAsync("Achievements-1-text", "面向村干部开设专题课十二讲，编写讲义一册，学员测评优良。");
        await me.UploadAsync(1, "实践能力、业绩成果佐证材料", "with-metadata-a4.jpg");
        await me.ShotAsync("achievements");

        await DeclareNoneAsync(me, application, "Awards");
        await DeclareNoneAsync(me, application, "Papers");

        await SectionAsync(me, application, "Appraisals");
        foreach (var (row, year) in new[] { (1, "2020"), (2, "2021"), (3, "2022") })
        {
            await AddRowAsync(me, row);
            await me.FillAsync($"Appraisals-{row}-year", year);
            await me.ChooseAsync($"Appraisals-{row}-grade", "合格");
            await me.UploadAsync(row, "年度考核表（正面）", Scan);
            await me.UploadAsync(row, "年度考核表（反面）", Scan);
        }

        await SectionAsync(me, application, "WorkSummary");
        await me.FillAsync("WorkSummary-0-text", string.Concat(Enumerable.Repeat("任现职以来，坚持理论学习，认真备课授课，深入基层宣讲，完成各项教学任务。", 60)));
        await me.ShotAsync("summary");

        await SectionAsync(me, application, "ContinuingEducation");
        foreach (var (row, year, subject, hours) in new[] { (1, "2022", "公需科目", "30"), (2, "2023", "公需科目", "30"), (3, "2022", "专业科目", "60"), (4, "2023", "专业科目", "60") })
        {
            await AddRowAsync(me, row);
            await me.FillAsync($"ContinuingEducation-{row}-year", year);
            await me.ChooseAsync($"ContinuingEducation-{row}-subject", subject);
            await me.FillAsync($"ContinuingEducation-{row}-hours", hours);
            await me.FillAsync($"ContinuingEducation-{row}-number", "无");
            await me.UploadAsync(row, "继续教育合格证书", Scan);
        }

        await SectionAsync(me, application, "OtherAttachments");
        await me.ChooseAsync("OtherAttachments-0-service", "无");

        await SectionAsync(me, application, "Pledge");
        await me.ChooseAsync("Pledge-0-accepted", "本人已手写承诺、签字按手印并上传");
        await me.UploadAsync(0, "个人承诺书（手写并签字按手印）", Scan);
    }

    /// <summary>Answers every page: boxes where the applicant's name stands, 否 elsewhere.</summary>
    public static async Task MaskAsync(Guest me, string application)
    {
        await me.GoAsync(application.Replace("/applications/", "/masking/", StringComparison.Ordinal));
        await me.ShotAsync("mask-list-before");
        await me.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^继续") }).ClickAsync();
        for (var number = 1; ; number++)
        {
            await me.Page.Locator($"[data-burned='no']").WaitForAsync();
            await me.Page.Locator(".mask-editor img, .mask-host img").First.WaitForAsync();
            var needed = number % 2 == 1;
            if (needed)
            {
                await DrawAsync(me);
            }
            if (number == 1)
            {
                await me.ShotAsync("mask-editor");
            }
            await me.Page.GetByRole(AriaRole.Button, new() { Name = needed ? "是，按画的框遮盖" : "否，无需遮盖" }).ClickAsync();
            await me.Page.Locator($"[data-burned='yes']").WaitForAsync();
            var next = me.Page.GetByRole(AriaRole.Link, new() { Name = "下一个未回答的页" });
            if (await next.CountAsync() == 0)
            {
                break;
            }
            await next.ClickAsync();
        }
        await me.ShotAsync("mask-last");
        await me.GoAsync(application.Replace("/applications/", "/masking/", StringComparison.Ordinal));
        await me.ShotAsync("mask-list-after");
    }

    public static async Task SubmitAsync(Guest me, string application)
    {
        await me.GoAsync($"{application}/submit");
        await me.ShotAsync("check");
        await me.Page.GetByLabel("本人作出以上承诺").CheckAsync();
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "确认承诺并提交" }).ClickAsync();
        await me.Page.Locator("[data-ready='submitted']:visible, [role='alert']:visible").First.WaitForAsync();
        Assert.Equal("", string.Join('\n', await me.Page.Locator("[role='alert']:visible").AllInnerTextsAsync()));
        await me.ReadyAsync("submitted");
        await me.ShotAsync("submitted");
    }

    internal static async Task DrawAsync(Guest me)
    {
        var picture = me.Page.Locator(".mask-host svg").First;
        var box = (await picture.BoundingBoxAsync())!;
        await me.Page.Mouse.MoveAsync(box.X + (box.Width * 0.45f), box.Y + (box.Height * 0.2f));
        await me.Page.Mouse.DownAsync();
        await me.Page.Mouse.MoveAsync(box.X + (box.Width * 0.55f), box.Y + (box.Height * 0.25f), new() { Steps = 5 });
        await me.Page.Mouse.UpAsync();
        await me.Page.GetByText("已保存").First.WaitForAsync();
    }

    private static async Task SectionAsync(Guest me, string application, string section)
    {
        await me.GoAsync($"{application}/{section}");
        await me.ReadyAsync(section);
    }

    private static async Task DeclareNoneAsync(Guest me, string application, string section)
    {
        await SectionAsync(me, application, section);
        await me.ChooseAsync($"{section}-0-none", "无");
    }

    private static async Task AddRowAsync(Guest me, int row)
    {
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
        await me.Page.Locator($"fieldset[data-row='{row}']").WaitForAsync();
    }

    [GeneratedRegex("^/applications/[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApplicationAddress();
}
