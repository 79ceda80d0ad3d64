using System.Text;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

/// <summary>As RFC 5545 has it.</summary>
public sealed class CalendarTextTests
{
    private static readonly FilingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Filing;

    private static readonly DateTime _stamp = new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_ADeadline_IsAWholeDayInBeijing()
    {
        var lines = Write(new CalendarEvent("n-before", "事前备案截止", "截止。", new(2023, 10, 16), new(2023, 10, 16), [3, 1])).Split("\r\n");

        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lines[0], lines[^2], lines[^1]));
        Assert.All(
            ["TZID:Asia/Shanghai", "TZOFFSETTO:+0800", "UID:n-before@titlereview", "DTSTAMP:20230918T020000Z", "DTSTART;TZID=Asia/Shanghai:20231016T000000", "DTEND;TZID=Asia/Shanghai:20231017T000000", "TRIGGER:-P3D", "TRIGGER:-P1D"],
            line => Assert.Contains(line, lines));
    }

    [Fact]
    public void Write_WhatMeansSomethingInTheFormat_IsEscaped()
    {
        var text = Unfold(Write(new CalendarEvent("n", "甲,乙;丙\\丁", "第一行\r\n第二行\nBEGIN:VEVENT\rX", new(2023, 10, 16), new(2023, 10, 16), [])));

        Assert.Contains("SUMMARY:甲\\,乙\\;丙\\\\丁\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:第一行\\n第二行\\nBEGIN:VEVENT\\nX\r\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split("\r\n"), line => line == "BEGIN:VEVENT");
    }

    [Fact]
    public void Write_LongLines_AreFoldedBetweenCharacters()
    {
        var title = string.Concat(Enumerable.Repeat("评审𠮷通知a", 40));

        var text = Write(new CalendarEvent("n", title, "", new(2023, 10, 16), new(2023, 10, 16), []));

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"SUMMARY:{title}\r\n", Unfold(text), StringComparison.Ordinal);
        // no half of a pair: every line is valid by itself
        Assert.All(text.Split("\r\n"), line => Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
    }

    [Fact]
    public void Dates_OfANotice_AreReckonedFromItsMeetings()
    {
        var dates = FilingDates.Of("n", "通知", [new(new(2023, 11, 2), new(2023, 11, 3)), new(new(2023, 10, 30), new(2023, 10, 30))], new DateOnly(2023, 11, 17), [3], _policy);

        Assert.Equal(
            [("n-before", new DateOnly(2023, 10, 16)), ("n-meeting-1", new(2023, 10, 30)), ("n-meeting-2", new(2023, 11, 2)), ("n-after", new(2023, 12, 3)), ("n-after-last", new(2023, 12, 17))],
            dates.Select(date => (date.Id, date.From)));
        Assert.Contains("2023-10-30 − 14天 = 2023-10-16", dates[0].Text, StringComparison.Ordinal);
        Assert.Contains("自治区职称评审工作备案内容和流程", dates[0].Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 11, 3), dates[2].To);
        Assert.Empty(FilingDates.Of("n", "通知", [], null, [], _policy));
        Assert.DoesNotContain(FilingDates.Of("n", "通知", [new DateRange(new(2023, 10, 30), new(2023, 10, 30))], null, [], _policy), date => date.Id == "n-after-last");
    }

    [Fact]
    public void Index_OfAYear_IsInOrderOfDays_AndLeavesNoBoxEmpty()
    {
        var index = ArchiveIndex.Of(2023, "甲办公室", [new("甲办公室", "", "会议纪要", new(2023, 11, 10), 1, "ff"), new("甲办公室", "甲字〔2023〕1号", "通知", new(2023, 9, 1), 1, "")], new(2024, 1, 5));

        Assert.Equal("甲办公室2023年度职称评审归档文件目录", index.Title);
        Assert.Equal([["1", "甲办公室", "甲字〔2023〕1号", "通知", "2023年9月1日", "1", "无"], ["2", "甲办公室", "无", "会议纪要", "2023年11月10日", "1", "ff"]], index.Rows);
    }

    private static string Write(CalendarEvent one) => CalendarText.Write("日程", [one], _stamp, "titlereview");

    private static string Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
