CREATE TABLE curation (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    slug           VARCHAR(60)  NOT NULL,
    premium        BOOLEAN      NOT NULL,
    display_order  INT          NOT NULL,
    title_ko       VARCHAR(100) NOT NULL,
    title_en       VARCHAR(100) NOT NULL,
    description_ko VARCHAR(300) NOT NULL,
    description_en VARCHAR(300) NOT NULL,
    CONSTRAINT pk_curation PRIMARY KEY (id),
    CONSTRAINT uk_curation_slug UNIQUE (slug)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE curation_film (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    curation_id    BIGINT       NOT NULL,
    display_order  INT          NOT NULL,
    title_ko       VARCHAR(100) NOT NULL,
    title_en       VARCHAR(100) NOT NULL,
    original_title VARCHAR(100) NOT NULL,
    release_year   INT          NOT NULL,
    director_ko    VARCHAR(100) NOT NULL,
    director_en    VARCHAR(100) NOT NULL,
    note_ko        VARCHAR(300) NOT NULL,
    note_en        VARCHAR(300) NOT NULL,
    CONSTRAINT pk_curation_film PRIMARY KEY (id),
    CONSTRAINT uk_curation_film_order UNIQUE (curation_id, display_order),
    CONSTRAINT fk_curation_film_curation FOREIGN KEY (curation_id) REFERENCES curation (id)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('first-steps-in-korean-cinema', FALSE, 1, '한국 영화 첫걸음', 'First steps in Korean cinema',
        '한국 영화를 처음 만나는 사람에게 먼저 건네는 다섯 편.',
        'Five films to hand to someone who is meeting Korean cinema for the first time.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '살인의 추억', 'Memories of Murder', '살인의 추억', 2003, '봉준호', 'Bong Joon-ho',
       '범인보다 시대를 오래 쳐다보게 만드는 마지막 눈빛이 잊히지 않는다.',
       'Its last look into the camera asks less about a killer than about a whole era.'
FROM curation WHERE slug = 'first-steps-in-korean-cinema';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '8월의 크리스마스', 'Christmas in August', '8월의 크리스마스', 1998, '허진호', 'Hur Jin-ho',
       '작은 사진관 하나로 사랑과 죽음을 이렇게 조용히 말할 수 있다.',
       'A small photo studio is all it needs to speak softly of love and death.'
FROM curation WHERE slug = 'first-steps-in-korean-cinema';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '올드보이', 'Oldboy', '올드보이', 2003, '박찬욱', 'Park Chan-wook',
       '복도 장면의 소문보다 훨씬 슬픈 이야기라는 것을 보고 나서야 알게 된다.',
       'You come for the corridor fight and leave with something far sadder.'
FROM curation WHERE slug = 'first-steps-in-korean-cinema';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '시', 'Poetry', '시', 2010, '이창동', 'Lee Chang-dong',
       '예순여섯에 처음 시를 쓰려는 사람이 세상을 외면하지 않는 법을 배운다.',
       'A woman who starts writing poems at sixty-six learns how not to look away.'
FROM curation WHERE slug = 'first-steps-in-korean-cinema';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '벌새', 'House of Hummingbird', '벌새', 2018, '김보라', 'Kim Bora',
       '1994년 서울의 열네 살을 따라가면 저마다의 열네 살이 돌아온다.',
       'Follow a fourteen-year-old through the Seoul of 1994 and your own fourteen comes back.'
FROM curation WHERE slug = 'first-steps-in-korean-cinema';

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('for-a-rainy-evening', FALSE, 2, '비 오는 저녁에', 'For a rainy evening',
        '창밖의 빗소리가 영화의 일부가 되는 다섯 편.',
        'Five films in which the rain outside your window plays a part.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '사랑은 비를 타고', 'Singin'' in the Rain', 'Singin'' in the Rain', 1952, '진 켈리, 스탠리 도넌', 'Gene Kelly, Stanley Donen',
       '비를 맞는 일이 이렇게 즐거워 보인 적은 그 뒤로도 없었다.',
       'Getting wet has never looked like such good fun, before or since.'
FROM curation WHERE slug = 'for-a-rainy-evening';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '쉘부르의 우산', 'The Umbrellas of Cherbourg', 'Les Parapluies de Cherbourg', 1964, '자크 드미', 'Jacques Demy',
       '모든 대사를 노래로 부르는데도 이별은 지독히 현실적이다.',
       'Every line is sung, and the parting is painfully real all the same.'
FROM curation WHERE slug = 'for-a-rainy-evening';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '라쇼몽', 'Rashomon', '羅生門', 1950, '구로사와 아키라', 'Akira Kurosawa',
       '무너진 문 아래에서 비를 피하는 동안 진실은 네 갈래로 갈라진다.',
       'While men shelter from the rain under a ruined gate, the truth splits in four.'
FROM curation WHERE slug = 'for-a-rainy-evening';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '화양연화', 'In the Mood for Love', '花樣年華', 2000, '왕가위', 'Wong Kar-wai',
       '골목의 비가 그칠 때까지만 함께 서 있던 두 사람의 이야기.',
       'Two people stand together only for as long as the rain in the alley lasts.'
FROM curation WHERE slug = 'for-a-rainy-evening';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '언어의 정원', 'The Garden of Words', '言の葉の庭', 2013, '신카이 마코토', 'Makoto Shinkai',
       '비 오는 날에만 만나는 두 사람 덕분에 장마가 기다려진다.',
       'Two strangers meet only on rainy mornings, and you start wishing for bad weather.'
FROM curation WHERE slug = 'for-a-rainy-evening';

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('under-ninety-minutes', FALSE, 3, '90분이 안 되는 걸작', 'Great films under ninety minutes',
        '내일 일찍 일어나야 하는 밤에도 볼 수 있는 다섯 편.',
        'Five films for a night when you have to be up early.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '셜록 주니어', 'Sherlock Jr.', 'Sherlock Jr.', 1924, '버스터 키튼', 'Buster Keaton',
       '스크린 속으로 걸어 들어가는 영사 기사는 백 년이 지나도 새롭다.',
       'A projectionist walks into the screen, and a century later it still feels new.'
FROM curation WHERE slug = 'under-ninety-minutes';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '이웃집 토토로', 'My Neighbor Totoro', 'となりのトトロ', 1988, '미야자키 하야오', 'Hayao Miyazaki',
       '악당 하나 없이도 아이의 여름을 끝까지 지켜 준다.',
       'Without a single villain it keeps watch over a child''s whole summer.'
FROM curation WHERE slug = 'under-ninety-minutes';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '롤라 런', 'Run Lola Run', 'Lola rennt', 1998, '톰 티크베어', 'Tom Tykwer',
       '같은 20분을 세 번 달리는 동안 우연이 운명의 얼굴을 바꾼다.',
       'The same twenty minutes run three times over, and chance changes the face of fate.'
FROM curation WHERE slug = 'under-ninety-minutes';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '비포 선셋', 'Before Sunset', 'Before Sunset', 2004, '리처드 링클레이터', 'Richard Linklater',
       '비행기 시간까지의 산책이 지난 9년을 조금씩 털어놓게 한다.',
       'A walk before a flight slowly gives away the nine years in between.'
FROM curation WHERE slug = 'under-ninety-minutes';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '프란시스 하', 'Frances Ha', 'Frances Ha', 2012, '노아 바움백', 'Noah Baumbach',
       '어른이 되는 일은 방을 옮길 때마다 조금씩 늦어진다.',
       'Growing up gets put off a little with every change of address.'
FROM curation WHERE slug = 'under-ninety-minutes';

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('families-at-the-table', TRUE, 4, '밥상 앞의 가족', 'Families at the table',
        '함께 밥을 먹는 장면에서 모든 것이 드러나는 여섯 편.',
        'Six films in which everything comes out over a meal.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '동경 이야기', 'Tokyo Story', '東京物語', 1953, '오즈 야스지로', 'Yasujirō Ozu',
       '바쁘다는 말의 무게를 이보다 담담하게 잰 영화는 없다.',
       'No film has weighed the words ''we are busy'' more calmly.'
FROM curation WHERE slug = 'families-at-the-table';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '바베트의 만찬', 'Babette''s Feast', 'Babettes gæstebud', 1987, '가브리엘 악셀', 'Gabriel Axel',
       '한 끼의 식사가 마을 전체를 용서하게 만든다.',
       'One dinner teaches a whole village to forgive.'
FROM curation WHERE slug = 'families-at-the-table';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '음식남녀', 'Eat Drink Man Woman', '飲食男女', 1994, '이안', 'Ang Lee',
       '맛을 잃은 요리사가 일요일마다 딸들을 위해 상을 차린다.',
       'A chef who has lost his sense of taste still cooks every Sunday for his daughters.'
FROM curation WHERE slug = 'families-at-the-table';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '하나 그리고 둘', 'Yi Yi', '一一', 2000, '에드워드 양', 'Edward Yang',
       '아이가 찍은 뒤통수 사진이 우리가 못 보는 절반을 보여 준다.',
       'A boy photographs the backs of heads to show people the half they cannot see.'
FROM curation WHERE slug = 'families-at-the-table';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '걸어도 걸어도', 'Still Walking', '歩いても 歩いても', 2008, '고레에다 히로카즈', 'Hirokazu Kore-eda',
       '옥수수튀김 냄새 속에서 오래된 상처가 다시 식탁에 오른다.',
       'Among the smells of corn tempura an old wound is set on the table again.'
FROM curation WHERE slug = 'families-at-the-table';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 6, '기생충', 'Parasite', '기생충', 2019, '봉준호', 'Bong Joon-ho',
       '짜파구리 한 그릇으로 두 가족의 높이 차이를 잰다.',
       'It measures the height between two families with one bowl of noodles.'
FROM curation WHERE slug = 'families-at-the-table';

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('women-behind-the-camera', TRUE, 5, '카메라 뒤의 여성들', 'Women behind the camera',
        '다른 눈높이에서 다시 보는 세계, 여섯 감독의 여섯 편.',
        'The world seen from another height: six directors, six films.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '5시부터 7시까지의 클레오', 'Cléo from 5 to 7', 'Cléo de 5 à 7', 1962, '아녜스 바르다', 'Agnès Varda',
       '보여지던 여자가 보는 사람이 되기까지 파리에서의 한 시간 반.',
       'An hour and a half in Paris, in which a woman who is looked at begins to look.'
FROM curation WHERE slug = 'women-behind-the-camera';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '피아노', 'The Piano', 'The Piano', 1993, '제인 캠피온', 'Jane Campion',
       '말하지 않는 여자의 목소리가 바닷가의 피아노에서 들린다.',
       'The voice of a woman who does not speak sounds from a piano on a beach.'
FROM curation WHERE slug = 'women-behind-the-camera';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '고양이를 부탁해', 'Take Care of My Cat', '고양이를 부탁해', 2001, '정재은', 'Jeong Jae-eun',
       '스무 살의 우정이 인천의 바람과 문자 메시지 사이에서 흔들린다.',
       'Friendship at twenty wavers between the wind of Incheon and text messages.'
FROM curation WHERE slug = 'women-behind-the-camera';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '우리들', 'The World of Us', '우리들', 2016, '윤가은', 'Yoon Ga-eun',
       '열한 살의 마음이 어른의 것보다 결코 작지 않다는 것을 증명한다.',
       'Proof that a heart at eleven is no smaller than a grown-up one.'
FROM curation WHERE slug = 'women-behind-the-camera';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '타오르는 여인의 초상', 'Portrait of a Lady on Fire', 'Portrait de la jeune fille en feu', 2019, '셀린 시아마', 'Céline Sciamma',
       '서로를 바라보는 일이 그대로 그림이 되고 기억이 된다.',
       'Looking at each other becomes a painting, and then a memory.'
FROM curation WHERE slug = 'women-behind-the-camera';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 6, '애프터썬', 'Aftersun', 'Aftersun', 2022, '샬롯 웰스', 'Charlotte Wells',
       '캠코더에 남은 여름 휴가에서 그때는 몰랐던 아버지를 찾는다.',
       'In the camcorder tapes of a holiday a daughter looks for the father she did not know.'
FROM curation WHERE slug = 'women-behind-the-camera';

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('the-city-after-dark', TRUE, 6, '도시의 밤', 'The city after dark',
        '해가 진 뒤에야 제 얼굴을 보여 주는 도시, 여섯 편.',
        'Six films in cities that show their face only after sunset.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '사형대의 엘리베이터', 'Elevator to the Gallows', 'Ascenseur pour l''échafaud', 1958, '루이 말', 'Louis Malle',
       '마일스 데이비스의 트럼펫이 밤의 파리를 끝없이 걷게 한다.',
       'Miles Davis''s trumpet keeps a woman walking through Paris all night.'
FROM curation WHERE slug = 'the-city-after-dark';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '택시 드라이버', 'Taxi Driver', 'Taxi Driver', 1976, '마틴 스코세이지', 'Martin Scorsese',
       '백미러에 비친 뉴욕이 한 사람의 외로움만큼 일그러져 있다.',
       'New York in a rear-view mirror, bent as far as one man''s loneliness.'
FROM curation WHERE slug = 'the-city-after-dark';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '중경삼림', 'Chungking Express', '重慶森林', 1994, '왕가위', 'Wong Kar-wai',
       '통조림의 유통 기한으로 사랑의 시간을 재던 홍콩의 밤들.',
       'Nights in Hong Kong when love was timed by the date on a can.'
FROM curation WHERE slug = 'the-city-after-dark';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '콜래트럴', 'Collateral', 'Collateral', 2004, '마이클 만', 'Michael Mann',
       '디지털 카메라가 로스앤젤레스의 어둠을 처음으로 제 색으로 찍었다.',
       'A digital camera caught the dark of Los Angeles in its own colours.'
FROM curation WHERE slug = 'the-city-after-dark';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '달콤한 인생', 'A Bittersweet Life', '달콤한 인생', 2005, '김지운', 'Kim Jee-woon',
       '흔들린 것이 나뭇가지인지 마음인지 묻는 서울의 누아르.',
       'A Seoul noir that asks whether it was the branch that moved or the heart.'
FROM curation WHERE slug = 'the-city-after-dark';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 6, '빅토리아', 'Victoria', 'Victoria', 2015, '제바스티안 시퍼', 'Sebastian Schipper',
       '끊지 않고 찍은 한 번의 새벽이 베를린을 통째로 삼킨다.',
       'One dawn in one unbroken take swallows Berlin whole.'
FROM curation WHERE slug = 'the-city-after-dark';

INSERT INTO curation (slug, premium, display_order, title_ko, title_en, description_ko, description_en)
VALUES ('memory-and-time', TRUE, 7, '기억과 시간', 'Memory and time',
        '지나간 시간을 되감아 보려는 사람들의 여섯 편.',
        'Six films about people who try to wind time back.');

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 1, '산딸기', 'Wild Strawberries', 'Smultronstället', 1957, '잉마르 베리만', 'Ingmar Bergman',
       '상을 받으러 가는 하루의 길이 평생의 길이가 된다.',
       'A day''s drive to receive an honour becomes as long as a life.'
FROM curation WHERE slug = 'memory-and-time';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 2, '환송대', 'La Jetée', 'La Jetée', 1962, '크리스 마커', 'Chris Marker',
       '거의 모두 정지한 사진으로 시간 여행을 완성한 28분.',
       'Twenty-eight minutes of time travel made almost wholly of still photographs.'
FROM curation WHERE slug = 'memory-and-time';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 3, '거울', 'Mirror', 'Зеркало', 1975, '안드레이 타르콥스키', 'Andrei Tarkovsky',
       '줄거리를 놓아 버리면 바람과 불과 어머니가 남는다.',
       'Let go of the plot, and what stays is wind, fire and a mother.'
FROM curation WHERE slug = 'memory-and-time';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 4, '원더풀 라이프', 'After Life', 'ワンダフルライフ', 1998, '고레에다 히로카즈', 'Hirokazu Kore-eda',
       '영원히 간직할 기억 하나만 고르라는 질문을 집까지 가져오게 된다.',
       'Which one memory would you keep for ever? You take the question home with you.'
FROM curation WHERE slug = 'memory-and-time';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 5, '박하사탕', 'Peppermint Candy', '박하사탕', 1999, '이창동', 'Lee Chang-dong',
       '거꾸로 달리는 기차를 따라 한 사람이 부서지기 전으로 돌아간다.',
       'A train runs backwards to the time before a man was broken.'
FROM curation WHERE slug = 'memory-and-time';

INSERT INTO curation_film (curation_id, display_order, title_ko, title_en, original_title, release_year,
                           director_ko, director_en, note_ko, note_en)
SELECT id, 6, '이터널 선샤인', 'Eternal Sunshine of the Spotless Mind', 'Eternal Sunshine of the Spotless Mind', 2004, '미셸 공드리', 'Michel Gondry',
       '지우는 동안에야 지우고 싶지 않았다는 것을 깨닫는다.',
       'Only while it is being erased does he learn that he wants to keep it.'
FROM curation WHERE slug = 'memory-and-time';
