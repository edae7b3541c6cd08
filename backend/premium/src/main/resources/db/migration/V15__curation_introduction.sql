ALTER TABLE curation ADD COLUMN sample BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE curation ADD COLUMN introduction_ko VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE curation ADD COLUMN introduction_en VARCHAR(1000) DEFAULT '' NOT NULL;

UPDATE curation SET sample = TRUE WHERE slug = 'the-city-after-dark';

UPDATE curation
SET introduction_ko = '한국 영화는 어디서부터 보면 좋으냐는 질문을 자주 받는다. 답은 늘 이 순서다. 풀리지 않은 사건으로 한 시대를 붙잡은 영화로 시작해, 말을 아끼는 사랑 이야기에서 숨을 고르고, 가장 센 영화는 한가운데에 두었다. 마지막에는 조용한 두 편이 남는다. 보고 나면 사람을 조금 더 오래 바라보게 된다.',
    introduction_en = 'People often ask us where to begin with Korean cinema. This is our answer, in this order: an unsolved case that holds a whole era, then a love story of few words to catch your breath, and the fiercest of the five in the middle. Two quiet films come last. They leave you looking at people a little longer than before.'
WHERE slug = 'first-steps-in-korean-cinema';

UPDATE curation
SET introduction_ko = '비는 영화에서 가장 값싼 특수 효과이고, 가장 정직한 배우다. 춤추게 하는 비로 시작해 연인을 갈라놓는 비, 거짓말을 감추는 비, 고백을 미루게 하는 비를 지나면, 마지막에는 모두가 기다리는 비가 온다. 창문을 조금 열어 두고 보기를 권한다.',
    introduction_en = 'Rain is the cheapest special effect in cinema, and its most honest actor. It starts out dancing; then it parts lovers, covers for liars and puts off a confession. In the last film people wait for it, because it is the only time they meet. Leave the window open a little.'
WHERE slug = 'for-a-rainy-evening';

UPDATE curation
SET introduction_ko = '짧은 영화가 가벼운 영화는 아니다. 버스터 키튼은 45분 만에 영화가 할 수 있는 일을 거의 다 해 보이고, 롤라는 80분 남짓 동안 같은 20분을 세 번 산다. 다섯 편 모두 자정 전에 끝난다. 다만 그 뒤로 한동안 잠이 오지 않을 수는 있다.',
    introduction_en = 'Short does not mean slight. In forty-five minutes Buster Keaton does almost everything a film can do; in little over eighty, Lola lives the same twenty minutes three times over. All five are done before midnight. Whether you will be asleep by then is another matter.'
WHERE slug = 'under-ninety-minutes';

UPDATE curation
SET introduction_ko = '가족 영화의 진짜 무대는 거실이 아니라 밥상이다. 누가 먼저 숟가락을 드는지, 누가 자리를 비우는지, 누가 끝까지 남아 그릇을 치우는지를 보면 그 집의 사정을 거의 다 알 수 있다. 말수 적은 오즈의 밥상에서 시작해 봉준호가 차린 남의 집 식탁에서 끝난다. 배가 부를 때 보는 편이 안전하다.',
    introduction_en = 'The true stage of a family film is not the living room but the table. Watch who picks up the spoon first, whose chair stays empty and who is left to clear the dishes, and you know most of the story. We begin at Ozu''s table, where little is said, and end with Bong Joon-ho, at a table that belongs to someone else. Best seen on a full stomach.'
WHERE slug = 'families-at-the-table';

UPDATE curation
SET introduction_ko = '감독의 성별로 영화를 묶는 일은 늘 조심스럽다. 그래도 여섯 편을 이어서 보면 한 가지가 분명해진다. 누가 보느냐에 따라 같은 사람이 전혀 다르게 보인다. 클레오가 거울에서 눈을 떼는 순간부터, 캠코더 화면 속 아버지를 다시 들여다보는 딸까지. 바라보는 눈이 바뀌어 온 60년이다.',
    introduction_en = 'Grouping films by who directed them is always a little awkward. Seen in a row, though, these six make one thing plain: the same person looks quite different depending on who is looking. From the moment Cléo takes her eyes off the mirror to a daughter looking again at her father on tape, here are sixty years of a changing gaze.'
WHERE slug = 'women-behind-the-camera';

UPDATE curation
SET introduction_ko = '낮의 도시는 어디나 비슷하다. 도시가 서로 달라지는 것은 불이 켜진 뒤부터다. 파리에서 출발해 뉴욕, 홍콩, 로스앤젤레스, 서울을 거쳐 베를린의 새벽까지, 여섯 도시를 밤으로만 건너간다. 순서대로 보면 밤을 찍는 기술이 어떻게 달라졌는지도 보인다. 루이 말은 감도 높은 필름과 가게 불빛만 믿었고, 마이클 만은 디지털 카메라를 들었고, 제바스티안 시퍼는 아예 끊지 않았다.',
    introduction_en = 'By day, cities look much alike. They part ways when the lights come on. We cross six of them by night only: Paris, New York, Hong Kong, Los Angeles, Seoul and, at dawn, Berlin. In this order you can also watch the craft change. Malle trusted fast film and the light of shop windows, Mann picked up a digital camera, and Schipper simply never cut.'
WHERE slug = 'the-city-after-dark';

UPDATE curation
SET introduction_ko = '영화는 시간을 되감을 수 있는 거의 유일한 예술이다. 그래서 기억에 관한 영화는 대개 영화에 관한 영화이기도 하다. 하루 동안 평생을 되짚는 노교수에서 출발해 멈춘 사진, 타오르는 헛간, 단 하나의 기억, 거꾸로 달리는 기차를 지난다. 마지막 영화는 묻는다. 지울 수 있다면 지우겠느냐고.',
    introduction_en = 'Film is almost alone among the arts in being able to run time backwards, which is why films about memory are so often films about film. We set out with an old professor who goes over a lifetime in a day, and pass still photographs, a burning barn, the one memory you may keep and a train in reverse. The last film asks: if you could erase it, would you?'
WHERE slug = 'memory-and-time';
